package dev.banter.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes a text for Slack, letting through the tokens that cannot ping a crowd. */
final class Escaping {

    /**
     * A user, a channel, a link or a date, each with or without a label. A label ends at the first {@code >}; a nested
     * {@code <} makes it no token.
     */
    private static final Pattern HARMLESS_TOKEN = Pattern.compile("<(?:"
            + "@[UW][A-Z0-9]++(?:\\|[^<>\\n]*+)?"
            + "|#[CGD][A-Z0-9]++(?:\\|[^<>\\n]*+)?"
            + "|(?:https?://|mailto:|tel:)[^\\s<>|]++(?:\\|[^<>\\n]*+)?"
            + "|!date\\^[0-9]++\\^[^<>\\n]++"
            + ")>");

    private Escaping() {}

    static String escape(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        Matcher token = HARMLESS_TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            escape(text, from, token.start(), escaped);
            escaped.append('<');
            escapeAmpersands(text, token.start() + 1, token.end() - 1, escaped);
            escaped.append('>');
            from = token.end();
        }
        escape(text, from, text.length(), escaped);
        return escaped.toString();
    }

    private static void escapeAmpersands(String text, int from, int to, StringBuilder escaped) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '&') {
                escaped.append("&amp;");
            } else {
                escaped.append(c);
            }
        }
    }

    private static void escape(String text, int from, int to, StringBuilder escaped) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(c);
            }
        }
    }
}
