package dev.banter.core.index;

import java.util.HashSet;
import java.util.Set;

/** Reads a character class, behind its bracket. Only those of a few single characters tell something. */
final class ClassReader {

    private static final int FEW = 4;

    private final PatternSource source;
    private final Set<String> members = new HashSet<>();
    private boolean told = true;

    private ClassReader(PatternSource source) {
        this.source = source;
    }

    static Need read(PatternSource source) {
        return new ClassReader(source).read();
    }

    private Need read() {
        if (source.skip("^")) {
            told = false;
        }
        if (source.peek() == ']') {
            throw new NotUnderstoodException();
        }
        if (source.skip("-")) {
            add('-');
        }
        while (!source.skip("]")) {
            member();
        }
        return told && members.size() <= FEW ? Need.exactly(Set.copyOf(members)) : Need.UNKNOWN;
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
            add(next);
        }
    }

    private void escaped(int escaped) {
        switch (escaped) {
            case 'd', 'D', 'h', 'H', 's', 'S', 'v', 'V', 'w', 'W' -> told = false;
            case 'p', 'P' -> {
                EscapeReader.property(source);
                told = false;
            }
            default -> add(EscapeReader.literal(escaped, source));
        }
    }

    private void add(int codePoint) {
        Need one = Need.literal(codePoint);
        told &= one.whole();
        members.addAll(one.tail());
    }
}
