#!/bin/sh
# Builds the product if it is missing or older than its sources, and starts the bot. Arguments are passed on.
set -eu
cd "$(dirname "$0")/.."
. dist/setup.sh

home=dist/target/banter
built=dist/target/.built # the product's own files all bear one date, so that two builds give the same bytes

is_stale() {
    [ -f "$home/banter.jar" ] && [ -f "$built" ] || return 0
    [ -n "$(find pom.xml plugin-api runtime plugins dist CHANGELOG.md \
        -name target -prune -o -type f -newer "$built" -print 2>/dev/null | head -n 1)" ]
}

# The build, one line a module; its exit code.
build() {
    {
        code=0
        mvn -B -ntp -Dstyle.color=never -DskipTests package || code=$?
        echo "exit code $code"
    } | awk '
        /^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] Building /, ""); print "  " $0; fflush() }
        /^\[ERROR\]/ { print }
        /^exit code / { code = $3 }
        END { exit code }' >&2
}

if is_stale; then
    need_build_tools
    echo 'banter: building; the first time it downloads what it needs, which takes a few minutes' >&2
    mkdir -p dist/target
    touch "$built.begun"
    # Settings that somebody has changed are theirs.
    [ ! -f "$home/banter.yaml" ] || cp "$home/banter.yaml" dist/target/.settings
    build || fail 'the build failed; what is wrong stands above'
    mv "$built.begun" "$built"
    [ ! -f dist/target/.settings ] || mv dist/target/.settings "$home/banter.yaml"
fi

# runs JAVA: whether it is a java that the product runs on.
runs() {
    [ -x "$1" ] && [ "$(java_of "$(dirname "$(dirname "$(readlink -f "$1")")")")" -ge 17 ]
}

java=${JAVA_HOME:+$JAVA_HOME/bin/java}
runs "$java" || java=$(command -v java || true)
runs "$java" || {
    need_build_tools
    java=$JAVA_HOME/bin/java
}
exec "$java" -jar "$home/banter.jar" "$@"
