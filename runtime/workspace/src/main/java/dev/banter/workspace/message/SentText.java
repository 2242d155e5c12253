package dev.banter.workspace.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a text that a client sent into the form in which everybody gets it, as Slack does: tokens and entities stay,
 * every other {@code &}, {@code <} and {@code >} is escaped, and a bare link outside of code becomes a token.
 */
public final class SentText {

    /** What Slack cuts a text to. */
    private static final int LONGEST = 40_000;

    private static final Pattern PIECE = Pattern.compile(
            "(?<code>```.*?```|`[^`\\n]+`)"
                    + "|(?<token><(?:[@#!]|https?://|mailto:|tel:)[^<>\\n]+>)"
                    + "|(?<link>https?://[^\\s<>|`]*[^\\s<>|`.,;:!?'\")])"
                    + "|&(?:amp|lt|gt);|[&<>]",
            Pattern.DOTALL);

    private SentText() {}

    public static String normal(String text) {
        return rewrite(text.length() > LONGEST ? text.substring(0, LONGEST) : text, true);
    }

    private static String rewrite(String text, boolean linking) {
        StringBuilder normal = new StringBuilder(text.length() + 16);
        Matcher piece = PIECE.matcher(text);
        int from = 0;
        while (piece.find()) {
            normal.append(text, from, piece.start()).append(rewrite(piece, linking));
            from = piece.end();
        }
        return normal.append(text, from, text.length()).toString();
    }

    private static String rewrite(Matcher piece, boolean linking) {
        String source = piece.group();
        if (piece.group("token") != null) {
            return "<" + escape(source.substring(1, source.length() - 1)) + ">";
        }
        if (piece.group("link") != null) {
            String address = escape(source);
            return linking ? "<" + address + ">" : address;
        }
        if (piece.group("code") != null) {
            String fence = source.startsWith("```") ? "```" : "`";
            return fence + rewrite(source.substring(fence.length(), source.length() - fence.length()), false) + fence;
        }
        return escape(source);
    }

    private static String escape(String text) {
        return text.replaceAll("&(?!(?:amp|lt|gt);)", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
