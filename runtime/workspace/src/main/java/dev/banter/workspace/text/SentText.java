package dev.banter.workspace.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a text that a client sent into the form in which everybody gets it, as Slack does: tokens and entities stay,
 * every other {@code &}, {@code <} and {@code >} is escaped, and a bare link outside of code becomes a token.
 */
public final class SentText {

    /** What Slack cuts a text to. */
    public static final int LONGEST = 40_000;

    private static final Pattern PIECE = Pattern.compile(
            "(?<code>```.*?```|`[^`\\n]+`)"
                    + "|(?<token><(?:[@#!]|https?://|mailto:|tel:)[^<>\\n]+>)"
                    + "|(?<link>https?://[^\\s<>|`]*[^\\s<>|`.,;:!?'\")])"
                    + "|(?<![\\p{L}\\p{N}_/&#@])(?<name>#[\\p{L}\\p{N}_-]{1,80}|@(?:here|channel|everyone)\\b)"
                    + "|&(?:amp|lt|gt);|[&<>]",
            Pattern.DOTALL);

    private final Wording wording;
    private final Names names;

    private SentText(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    /** As RTM has it, which links no names. */
    public static String normal(String text) {
        return normal(Wording.usual(text), name -> Optional.empty());
    }

    public static String normal(Wording wording, Names names) {
        String text = wording.text();
        return new SentText(wording, names).rewrite(cut(text), false);
    }

    /** Between two characters, never within one of two units. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    private String rewrite(String text, boolean code) {
        StringBuilder normal = new StringBuilder(text.length() + 16);
        Matcher piece = PIECE.matcher(text);
        int from = 0;
        while (piece.find()) {
            normal.append(text, from, piece.start()).append(rewrite(piece, code));
            from = piece.end();
        }
        return normal.append(text, from, text.length()).toString();
    }

    private String rewrite(Matcher piece, boolean code) {
        String source = piece.group();
        if (piece.group("token") != null) {
            return token(source, code);
        }
        if (piece.group("link") != null) {
            return link(escape(source), code);
        }
        if (piece.group("name") != null) {
            return name(source, code);
        }
        if (piece.group("code") != null) {
            String fence = source.startsWith("```") ? "```" : "`";
            return fence + rewrite(source.substring(fence.length(), source.length() - fence.length()), true) + fence;
        }
        return escape(source);
    }

    private String token(String source, boolean code) {
        String inside = source.substring(1, source.length() - 1);
        return wording.parse() == Parse.FULL ? "&lt;" + rewrite(inside, code) + "&gt;" : "<" + escape(inside) + ">";
    }

    private String link(String address, boolean code) {
        return code || wording.parse() == Parse.NONE ? address : "<" + address + ">";
    }

    private String name(String source, boolean code) {
        if (code || !(wording.linkNames() || wording.parse() == Parse.FULL)) {
            return source;
        }
        String name = source.substring(1);
        return source.startsWith("@") ? "<!" + name + ">" : names.channel(name).orElse(source);
    }

    private static String escape(String text) {
        return text.replaceAll("&(?!(?:amp|lt|gt);)", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
