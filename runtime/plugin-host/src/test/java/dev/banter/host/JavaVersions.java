package dev.banter.host;

/** Java versions in texts, as words: the same tests run on more than one Java. */
final class JavaVersions {

    private JavaVersions() {}

    static String named(String text) {
        int running = Runtime.version().feature();
        return text.replaceAll("(Java|--release) " + running + "\\b", "$1 {running}")
                .replaceAll("\\b(Java|bot on) " + (running + 8) + "\\b", "$1 {newer}");
    }
}
