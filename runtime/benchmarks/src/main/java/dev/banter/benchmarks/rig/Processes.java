package dev.banter.benchmarks.rig;

import java.util.concurrent.TimeUnit;

/** Ends what a benchmark has started. */
public final class Processes {

    /** Seconds for an orderly stop. */
    private static final int PATIENCE = 20;

    private Processes() {}

    /**
     * Asks a process to end, and ends it when it does not.
     *
     * @param process one of ours
     */
    public static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
