package dev.banter.workspace.text;

/** What the argument {@code parse} asks for. */
public enum Parse {
    /** Markup is kept, and bare links become links. */
    USUAL,
    /** Markup is kept, and nothing is added. */
    NONE,
    /** Markup is taken for letters; links and names are found. */
    FULL;

    /** What Slack does not know it ignores. */
    public static Parse of(String argument) {
        return switch (argument) {
            case "none" -> NONE;
            case "full" -> FULL;
            default -> USUAL;
        };
    }
}
