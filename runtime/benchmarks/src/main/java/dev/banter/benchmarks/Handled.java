package dev.banter.benchmarks;

import dev.banter.core.right.Rights;
import dev.banter.core.route.Audience;
import dev.banter.core.route.Route;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** A handler for messages that begin with an m. */
    Route route() {
        return new Route(
                "Counting#count",
                Pattern.compile("^m"),
                Audience.ANYBODY,
                false,
                "",
                Rights.NONE,
                (message, match, reply) -> {
                    count(message.text());
                    return null;
                });
    }
}
