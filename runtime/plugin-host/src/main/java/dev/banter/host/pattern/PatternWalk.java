package dev.banter.host.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the text of a pattern that has been found good and notes its groups. {@code java.util.regex} knows them
 * too, but tells their names only from Java 20 on, and never which of them may take no part.
 */
final class PatternWalk {

    /** Nothing is counted beyond this; its square is still a number. */
    private static final long MANY = 1_000_000_000;

    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final String pattern;
    private final List<GroupInfo> groups = new ArrayList<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private int at;

    /** How often what was read last repeats something of its inside at least. */
    private long last = 1;

    private long repeats = 1;

    PatternWalk(String pattern) {
        this.pattern = unquoted(pattern);
    }

    /** As Java reads it: what is quoted is escaped first of all, wherever it stands. */
    private static String unquoted(String pattern) {
        StringBuilder plain = new StringBuilder(pattern.length());
        boolean quoted = false;
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            boolean pair = c == '\\' && at < pattern.length();
            if (pair && pattern.charAt(at) == (quoted ? 'E' : 'Q')) {
                quoted = !quoted;
                at++;
            } else if (quoted) {
                plain.append(Character.isLetterOrDigit(c) ? "" : "\\").append(c);
            } else {
                plain.append(c).append(pair ? pattern.substring(at, ++at) : "");
            }
        }
        return plain.toString();
    }

    /** The whole match and the groups, by index. */
    List<GroupInfo> groups() {
        groups.add(new GroupInfo(0, null, false));
        open.push(new Bracket(1, 1, false));
        while (at < pattern.length()) {
            step();
        }
        Bracket all = open.pop();
        if (all.alternatives) {
            makeOptional(1);
        }
        repeats = all.repeats;
        return groups;
    }

    /** How often something is repeated at least, brackets in brackets multiplied. To be asked after the groups. */
    long repeats() {
        return repeats;
    }

    private void step() {
        char c = pattern.charAt(at++);
        Bracket inside = open.element();
        if (c == '{') {
            repeat(inside);
            return;
        }
        if (!inside.comments || !Character.isWhitespace(c)) {
            last = 1;
        }
        switch (c) {
            case '\\' -> skipEscape();
            case '[' -> skipCharacters();
            case '(' -> openBracket(inside);
            case ')' -> closeBracket();
            case '|' -> inside.alternatives = true;
            case '#' -> {
                if (inside.comments) {
                    skipComment();
                }
            }
            default -> {
                // Matches something, captures nothing.
            }
        }
    }

    /** At least so often as the number behind the brace says. */
    private void repeat(Bracket inside) {
        long least = 0;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            least = Math.min(MANY, least * 10 + Character.digit(pattern.charAt(at++), 10));
        }
        inside.repeats = Math.max(inside.repeats, Math.min(MANY, last * least));
    }

    /** To the end of the line, by whichever sign that ends. */
    private void skipComment() {
        while (at < pattern.length() && LINE_ENDS.indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
    }

    /** A control character with the letter that names it, a character by its number in braces, or one character. */
    private void skipEscape() {
        if (pattern.startsWith("x{", at)) {
            at = after("}", at);
        } else {
            at += pattern.startsWith("c", at) ? 2 : 1;
        }
    }

    /** A character class; classes may be nested, and a bracket that closes nothing yet is a character. */
    private void skipCharacters() {
        int depth = 1;
        boolean empty = true;
        while (depth > 0 && at < pattern.length()) {
            char c = pattern.charAt(at++);
            boolean first = empty;
            empty = empty && c == '^';
            switch (c) {
                case '\\' -> skipEscape();
                case '[' -> {
                    depth++;
                    empty = true;
                }
                case ']' -> depth -= first ? 0 : 1;
                default -> {
                    // One of the characters.
                }
            }
        }
    }

    private void openBracket(Bracket inside) {
        int first = groups.size();
        if (!pattern.startsWith("?", at)) {
            capture(null);
            open.push(new Bracket(first, first + 1, inside.comments));
        } else if (pattern.startsWith("?<", at)
                && !pattern.startsWith("=", at + 2)
                && !pattern.startsWith("!", at + 2)) {
            capture(pattern.substring(at + 2, pattern.indexOf('>', at)));
            at = after(">", at);
            open.push(new Bracket(first, first + 1, inside.comments));
        } else {
            openSpecial(inside, first);
        }
    }

    /** Flags, or a bracket that captures nothing. */
    private void openSpecial(Bracket inside, int first) {
        int flags = at + 1;
        at = flags;
        while (Character.isLetter(pattern.charAt(at)) || pattern.charAt(at) == '-') {
            at++;
        }
        boolean comments = comments(pattern.substring(flags, at), inside.comments);
        if (pattern.charAt(at) == ')') {
            at++;
            inside.comments = comments;
            return;
        }
        boolean never = pattern.startsWith("!", at) || pattern.startsWith("<!", at);
        at = pattern.startsWith("<", at) ? at + 2 : at + 1;
        Bracket bracket = new Bracket(first, first, comments);
        bracket.alternatives = never;
        open.push(bracket);
    }

    private static boolean comments(String flags, boolean before) {
        int x = flags.indexOf('x');
        int minus = flags.indexOf('-');
        return x < 0 ? before : minus < 0 || x < minus;
    }

    private void closeBracket() {
        Bracket closed = open.pop();
        last = closed.repeats;
        open.element().repeats = Math.max(open.element().repeats, last);
        if (closed.alternatives) {
            makeOptional(closed.firstInside);
        }
        int next = at;
        while (closed.comments && next < pattern.length() && Character.isWhitespace(pattern.charAt(next))) {
            next++;
        }
        if (pattern.startsWith("?", next) || pattern.startsWith("*", next) || pattern.startsWith("{0", next)) {
            makeOptional(closed.first);
        }
    }

    private void capture(@Nullable String name) {
        groups.add(new GroupInfo(groups.size(), name, false));
    }

    private void makeOptional(int from) {
        groups.subList(from, groups.size()).replaceAll(GroupInfo::asOptional);
    }

    private int after(String end, int from) {
        int found = pattern.indexOf(end, from);
        return found < 0 ? pattern.length() : found + end.length();
    }

    /** An open bracket: from which group on it holds groups, itself counted or not, and what it has turned out to be. */
    private static final class Bracket {

        private final int first;
        private final int firstInside;
        private boolean alternatives;
        private boolean comments;
        private long repeats = 1;

        Bracket(int first, int firstInside, boolean comments) {
            this.first = first;
            this.firstInside = firstInside;
            this.comments = comments;
        }
    }
}
