package dev.banter.benchmarks;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What a handler was called with. */
final class Handled {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Set<String> texts = new HashSet<>();
    private int calls;

    synchronized void count(String text) {
        calls++;
        texts.add(text);
        notifyAll();
    }

    /** Returns when there have been so many different texts, or when more patience would be of no use. */
    synchronized void await(int different) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (texts.size() < different && System.nanoTime() < until) {
            wait(1_000);
        }
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int different() {
        return texts.size();
    }
}
