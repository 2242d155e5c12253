# Sets up what building and testing need. Sourced by start.sh and test.sh, from the project's root.
# What is missing is installed with apt-get where that may be done; else one line says what to install.

fail() {
    echo "banter: $*" >&2
    exit 2
}

# install PACKAGE WHAT: installs a Debian package, or says what is missing.
install() {
    command -v apt-get >/dev/null 2>&1 || fail "$2 is missing; please install it"
    sudo=''
    if [ "$(id -u)" != 0 ]; then
        sudo=$(command -v sudo) || fail "$2 is missing; please install it (Debian: apt-get install $1)"
        sudo="$sudo -n"
    fi
    echo "banter: installing $1" >&2
    $sudo apt-get install -y -q "$1" >/dev/null 2>&1 && return
    $sudo apt-get update -q >/dev/null 2>&1 || true
    $sudo apt-get install -y -q "$1" >/dev/null || fail "$2 could not be installed; please install it ($1)"
}

# java_of FOLDER: the number of the Java in a folder, or 0.
java_of() {
    release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
    echo "${release:-0}"
}

# find_jdk NUMBER: prints the folder of a JDK with that number, or nothing.
find_jdk() {
    on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for folder in "${JAVA_HOME:-}" "${on_path:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
        if [ -x "$folder/bin/javac" ] && [ "$(java_of "$folder")" = "$1" ]; then
            echo "$folder"
            return
        fi
    done
}

# Maven and the JDK 17 that the product is compiled with; the product itself runs on later ones too.
need_build_tools() {
    jdk17=$(find_jdk 17)
    if [ -z "$jdk17" ]; then
        install openjdk-17-jdk-headless 'a JDK 17'
        jdk17=$(find_jdk 17)
    fi
    [ -n "$jdk17" ] || fail 'a JDK 17 is missing; please install one and set JAVA_HOME to it'
    JAVA_HOME=$jdk17
    export JAVA_HOME
    command -v mvn >/dev/null 2>&1 || install maven 'Maven 3.8 or newer'
}

# has_node: whether there is a Node that the clients of others run on, and npm with it.
has_node() {
    command -v npm >/dev/null 2>&1 &&
        node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# Node, for the tests with clients of others. Where the system's is too old, npm brings a newer one, and an npm to it.
need_node() {
    ! has_node || return 0
    newer=$PWD/target/node
    command -v npm >/dev/null 2>&1 || install npm 'Node 20.19 or newer, with npm,'
    if ! has_node && [ ! -x "$newer/node_modules/.bin/node" ]; then
        echo 'banter: installing a newer Node below target' >&2
        mkdir -p "$newer"
        npm install --prefix "$newer" --no-save --no-audit --no-fund node@22 npm@10 >/dev/null ||
            fail 'Node could not be installed; please install Node 20.19 or newer, with npm'
    fi
    has_node || PATH=$newer/node_modules/.bin:$PATH
    export PATH
    has_node || fail 'Node 20.19 or newer is missing; please install it, with npm'
}
