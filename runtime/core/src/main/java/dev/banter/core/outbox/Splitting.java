package dev.banter.core.outbox;

import dev.banter.core.wire.PartLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits markup over a wire's limits into parts: at the end of a line if possible, else of a word, else between two
 * characters; never inside an entity, a token or a character, unless that alone is longer than a part.
 */
final class Splitting {

    private final String markup;
    private final PartLimits limits;

    private Splitting(String markup, PartLimits limits) {
        this.markup = markup;
        this.limits = limits;
    }

    static List<String> split(String markup, PartLimits limits) {
        if (markup.length() <= limits.characters() && markup.length() * JsonLength.MOST <= limits.bytes()) {
            return List.of(markup);
        }
        return new Splitting(markup, limits).parts();
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(1);
        int from = 0;
        while (from < markup.length()) {
            int to = end(from);
            String part = markup.substring(from, to);
            if (!part.isBlank()) {
                parts.add(from == 0 && to == markup.length() ? part : withoutOuterLineBreaks(part));
            }
            from = to;
        }
        return parts;
    }

    /** Where the part that begins here ends. */
    private int end(int from) {
        int lastLine = -1;
        int lastWord = -1;
        int lastWhole = -1;
        int bytes = 0;
        int at = from;
        while (at < markup.length()) {
            int next = atomEnd(at);
            int size = bytes(at, next);
            if (next - from > limits.characters() || bytes + size > limits.bytes()) {
                if (at == from) {
                    return cut(from);
                }
                return lastLine > 0 ? lastLine : lastWord > 0 ? lastWord : lastWhole;
            }
            bytes += size;
            char last = markup.charAt(next - 1);
            if (last == '\n') {
                lastLine = next;
            } else if (Character.isWhitespace(last)) {
                lastWord = next;
            }
            lastWhole = next;
            at = next;
        }
        return at;
    }

    /** The end of the smallest piece from here that should stay whole. */
    private int atomEnd(int at) {
        char c = markup.charAt(at);
        if (c == '<' || c == '&') {
            int end = markup.indexOf(c == '<' ? '>' : ';', at);
            if (end >= 0) {
                return end + 1;
            }
        }
        return at + Character.charCount(markup.codePointAt(at));
    }

    private int bytes(int from, int to) {
        int bytes = 0;
        int at = from;
        while (at < to) {
            int codePoint = markup.codePointAt(at);
            bytes += JsonLength.of(codePoint);
            at += Character.charCount(codePoint);
        }
        return bytes;
    }

    /** A token longer than a part: as many whole characters as fit. */
    private int cut(int from) {
        int bytes = 0;
        int at = from;
        while (at < markup.length()) {
            int codePoint = markup.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            bytes += JsonLength.of(codePoint);
            if (next - from > limits.characters() || bytes > limits.bytes()) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static String withoutOuterLineBreaks(String part) {
        int from = 0;
        int to = part.length();
        while (from < to && part.charAt(from) == '\n') {
            from++;
        }
        while (from < to && Character.isWhitespace(part.charAt(to - 1))) {
            to--;
        }
        return part.substring(from, to);
    }
}
