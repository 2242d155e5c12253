#!/bin/sh
# Runs every test, on 17 and, where a JDK 25 is found, the same class files once more on 25.
#   sh dist/test.sh               all tests
#   sh dist/test.sh --newcomer    the walk of somebody who has just cloned this: empty caches, start.sh, a browser
set -eu
cd "$(dirname "$0")/.."
. dist/setup.sh

need_build_tools
need_node
command -v chromium >/dev/null 2>&1 || install chromium 'Chromium'
BANTER_CHROMIUM=$(command -v chromium)
export BANTER_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

# total: adds up what Surefire reported.
total() {
    find . -path '*/target/surefire-reports/TEST-*.xml' -exec sed -n '/<testsuite /,/>/p' {} + |
        tr '\n' ' ' | grep -o '<testsuite [^>]*>' |
        awk '{
            for (i = 1; i <= NF; i++) {
                split($i, pair, "\"")
                if (pair[1] == "tests=") tests += pair[2]
                if (pair[1] == "failures=" || pair[1] == "errors=") failed += pair[2]
                if (pair[1] == "skipped=") skipped += pair[2]
            }
        } END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
}

# same_bytes: builds the product once more, from a clone, and compares what is shipped.
same_bytes() {
    again=$(mktemp -d)
    if [ -n "$(git status --porcelain 2>&1)" ] || ! git clone -q . "$again/banter" 2>/dev/null; then
        echo 'not compared with a second build: this is no clean clone'
        return
    fi
    mvn -q -B -ntp -Dstyle.color=never -DskipTests package -f "$again/banter/pom.xml" >/dev/null
    for archive in dist/target/banter-*.tar.gz dist/target/banter-*.zip; do
        cmp "$archive" "$again/banter/$archive" || return 1
    done
    rm -rf "$again"
    echo 'two builds give the same bytes'
}

# newcomer: clones, starts with an empty cache, and says hello on the page.
newcomer() {
    home=$(mktemp -d)
    git clone -q . "$home/banter"
    (
        cd "$home/banter"
        MAVEN_OPTS="-Dmaven.repo.local=$home/maven" exec sh dist/start.sh --http off --workspace 127.0.0.1:0
    ) >"$home/out" 2>"$home/err" &
    bot=$!
    trap 'kill $bot 2>/dev/null; wait $bot 2>/dev/null; rm -rf "$home"' EXIT
    waited=0
    until grep -q '^ready$' "$home/out"; do
        kill -0 $bot 2>/dev/null || { cat "$home/err" >&2; fail 'the bot did not start'; }
        [ $waited -lt 1200 ] || { cat "$home/err" >&2; fail 'the bot was not ready after 20 minutes'; }
        sleep 1
        waited=$((waited + 1))
    done
    page=$(sed -n 's/^workspace //p' "$home/out")
    echo "ready after $waited s at $page"
    mvn -B -ntp verify -pl dist -am -Dtest=PageTest#helloIsAnswered -Dsurefire.failIfNoSpecifiedTests=false -Dbanter.page="$page"
}

if [ "${1:-}" = --newcomer ]; then
    newcomer
    exit
fi

find . -path '*/target/surefire-reports' -prune -exec rm -rf {} +
jdk25=$(find_jdk 25)
if [ -n "$jdk25" ]; then
    echo "testing on 17 and on 25"
    set -- -Djdk25="$jdk25"
else
    echo "testing on 17; no JDK 25 was found"
    set --
fi
status=0
mvn -B -ntp verify "$@" || status=$?
if [ $status = 0 ]; then
    same_bytes || status=1
fi
total
exit $status
