package dev.banter.benchmarks.harness;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.watch.Seen;
import java.util.concurrent.TimeUnit;

/**
 * How often the workspace has said hello to the bot. Of several connections one may be there again before the bot has noticed that
 * another is gone, so that it would never say itself that it was without any.
 */
final class Hellos {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    // Guarded by this.
    private int number;

    Hellos(LocalWorkspace workspace) {
        workspace.traffic().listen(this::saw);
    }

    private synchronized void saw(Seen seen) {
        if (seen instanceof Seen.Frame frame
                && frame.who().equals(Lookups.BOT)
                && frame.way() == Seen.Way.OUT
                && frame.body().text().contains("\"type\":\"hello\"")) {
            number++;
            notifyAll();
        }
    }

    synchronized int number() {
        return number;
    }

    /** Returns when there have been more than so many. */
    synchronized void awaitMoreThan(int before) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        while (number <= before) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException(
                        "for " + TimeUnit.NANOSECONDS.toMinutes(PATIENCE) + " minutes there was no new link");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
