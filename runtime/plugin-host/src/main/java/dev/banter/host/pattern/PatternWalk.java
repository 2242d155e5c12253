package dev.banter.host.pattern;

import dev.banter.core.pattern.Quoting;
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

    private static final String BLANKS = " \t\n\u000B\f\r";
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final String pattern;
    private final List<GroupInfo> groups = new ArrayList<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private int at;

    /** What was read last: how much of it there is at least, and how much of that is counted already. */
    private long last = 1;

    private long counted;
    private long repeats;

    PatternWalk(String pattern) {
        this.pattern = Quoting.resolved(pattern);
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

    /** How much is repeated at least, all together, and brackets in brackets multiplied. To be asked after the groups. */
    long repeats() {
        return repeats;
    }

    private void step() {
        Bracket inside = open.element();
        skipBlanks(inside.comments);
        if (at == pattern.length()) {
            return;
        }
        char c = pattern.charAt(at++);
        if (c == '{') {
            repeat(inside);
            return;
        }
        last = 1;
        counted = 0;
        switch (c) {
            case '\\' -> skipEscape();
            case '[' -> skipCharacters();
            case '(' -> openBracket(inside);
            case ')' -> closeBracket();
            case '|' -> inside.alternatives = true;
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
            skipBlanks(inside.comments);
        }
        inside.count(last * least - counted);
    }

    /** White space, and comments to the end of their line, by whichever sign that ends; where they mean nothing. */
    private void skipBlanks(boolean comments) {
        boolean comment = false;
        while (comments && at < pattern.length()) {
            char c = pattern.charAt(at);
            if (comment) {
                comment = LINE_ENDS.indexOf(c) < 0;
            } else if (c == '#') {
                comment = true;
            } else if (BLANKS.indexOf(c) < 0) {
                return;
            }
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
        skipBlanks(inside.comments);
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
            at++;
            openSpecial(inside, first);
        }
    }

    /** Flags, or a bracket that captures nothing. */
    private void openSpecial(Bracket inside, int first) {
        boolean comments = readFlags(inside.comments);
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

    /** Whether comments mean nothing behind them; that counts from the flag on, among the flags too. */
    private boolean readFlags(boolean before) {
        boolean comments = before;
        boolean on = true;
        skipBlanks(comments);
        for (char c = pattern.charAt(at); Character.isLetter(c) || c == '-'; c = pattern.charAt(at)) {
            on &= c != '-';
            comments = c == 'x' ? on : comments;
            at++;
            skipBlanks(comments);
        }
        return comments;
    }

    private void closeBracket() {
        Bracket closed = open.pop();
        last = Math.max(1, closed.repeats);
        counted = closed.repeats;
        open.element().count(counted);
        if (closed.alternatives) {
            makeOptional(closed.firstInside);
        }
        skipBlanks(open.element().comments);
        if (pattern.startsWith("?", at) || pattern.startsWith("*", at) || pattern.startsWith("{0", at)) {
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
        private long repeats;

        Bracket(int first, int firstInside, boolean comments) {
            this.first = first;
            this.firstInside = firstInside;
            this.comments = comments;
        }

        void count(long more) {
            repeats = Math.min(MANY, repeats + Math.max(0, more));
        }
    }
}
