package dev.banter.benchmarks;

import java.util.Arrays;
import java.util.List;

/** What a bad plugin does: what makes it do so, and how often somebody says that. */
enum Deed {
    LOOP("endless loops", "loop %d", 10),
    DEADLOCK("deadlocks", "deadlock %d", 10),
    SLEEPERS("1,000 sleeping threads", "sleepers %d", 10),
    MEMORY("OutOfMemoryError thrown", "memory %d", 10),
    STACK("StackOverflowError thrown", "stack %d", 10),
    EXIT("System.exit", "exit %d", 10),
    HALT("Runtime.halt", "halt %d", 10),
    REGEX("endless regex", "regex " + "a".repeat(3_900) + "! %d", 10),
    STRING("64 MB made a call", "string %d", 10),
    SAYING("64 MB said a call", "saying %d", 10),
    MARKS("64 MB to escape said a call", "marks %d", 10);

    /** All, or what {@code -Ddeeds=LOOP,EXIT} names. */
    static final List<Deed> CHOSEN = Arrays.stream(values())
            .filter(deed ->
                    List.of(System.getProperty("deeds", deed.name()).split(",")).contains(deed.name()))
            .toList();

    private final String title;
    private final String said;
    private final int aSecond;

    Deed(String title, String said, int aSecond) {
        this.title = title;
        this.said = said;
        this.aSecond = aSecond;
    }

    String said(int number) {
        return said.formatted(number);
    }

    int aSecond() {
        return aSecond;
    }

    @Override
    public String toString() {
        return title;
    }
}
