package dev.banter.workspace.text;

/**
 * A text as somebody sent it, and how much of it they want read as more than letters.
 *
 * @param linkNames whether {@code #channel} and {@code @here} become links and mentions
 */
public record Wording(String text, Parse parse, boolean linkNames) {

    /** As RTM has it, which knows no choice. */
    public static Wording usual(String text) {
        return new Wording(text, Parse.USUAL, false);
    }
}
