#!/bin/sh
# Builds the product if it is missing or older than its sources, and starts the bot. Arguments are passed on.
set -eu
cd "$(dirname "$0")/.."
. dist/setup.sh

product=dist/target/banter/banter.jar

is_stale() {
    [ ! -f "$product" ] && return 0
    [ -n "$(find pom.xml plugin-api runtime plugins dist README.md CHANGELOG.md \
        -name target -prune -o -type f -newer "$product" -print 2>/dev/null | head -n 1)" ]
}

if is_stale; then
    need_build_tools
    echo 'banter: building; the first time takes a few minutes' >&2
    mvn -q -B -ntp -DskipTests package >&2
    # A change that does not reach the jar must not make it look stale for ever.
    touch "$product"
fi

if [ -z "${JAVA_HOME:-}" ] || [ "$(java_of "$JAVA_HOME")" -lt 17 ]; then
    java=$(command -v java) || { need_build_tools; java=$JAVA_HOME/bin/java; }
else
    java=$JAVA_HOME/bin/java
fi
exec "$java" -jar "$product" "$@"
