package dev.banter.core.pattern;

import java.util.LinkedHashSet;
import java.util.Set;

/** Reads a character class, behind its bracket. Only those of single characters are told precisely. */
final class ClassReader {

    private final PatternSource source;
    private final Set<Integer> members = new LinkedHashSet<>();
    private boolean told = true;

    private ClassReader(PatternSource source) {
        this.source = source;
    }

    static <T> T read(PatternSource source, Reading<T> reading) {
        int from = source.place();
        ClassReader members = new ClassReader(source);
        members.read();
        return members.told ? reading.oneOf(members.members) : reading.something("[" + source.since(from));
    }

    private void read() {
        if (source.skip("^")) {
            told = false;
        }
        if (source.peek() == ']') {
            throw new NotUnderstoodException();
        }
        if (source.skip("-")) {
            members.add((int) '-');
        }
        while (!source.skip("]")) {
            member();
        }
    }

    private void member() {
        if (source.peek() == '[' || source.skip("&&")) {
            throw new NotUnderstoodException();
        }
        int next = source.next();
        if (next == '-' && source.peek() != ']') {
            told = false;
        } else if (next == '\\') {
            escaped(source.next());
        } else {
            members.add(next);
        }
    }

    private void escaped(int escaped) {
        switch (escaped) {
            case 'd', 'D', 'h', 'H', 's', 'S', 'v', 'V', 'w', 'W' -> told = false;
            case 'p', 'P' -> {
                EscapeReader.property(source);
                told = false;
            }
            default -> members.add(EscapeReader.literal(escaped, source));
        }
    }
}
