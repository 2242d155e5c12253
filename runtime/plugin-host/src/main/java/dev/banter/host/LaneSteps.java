package dev.banter.host;

import dev.banter.core.run.Lane;
import dev.banter.core.run.OverrunException;
import dev.banter.host.refusal.RefusedException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * Runs what may run a line of a plugin's code on the plugin's own lane, under its deadline; the caller's thread only
 * waits.
 *
 * @param lane the plugin's threads
 * @param loader the plugin's loader
 */
record LaneSteps(Lane lane, ClassLoader loader) {

    /** Something that may run code of the plugin. */
    @FunctionalInterface
    interface PluginCode<T> {
        T run() throws Throwable;
    }

    /**
     * Runs a step.
     *
     * @param step what it is called when it fails
     */
    <T> T run(String step, PluginCode<T> code) throws RefusedException, InterruptedException {
        try {
            return lane.call(step, () -> inWords(step, code))
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            if (failure.getCause() instanceof OverrunException overrun) {
                throw new RefusedException(overrun.getMessage()
                        + " and was interrupted; do slow work in a handler, or on a thread of the plugin's own; where the"
                        + " machine is slow, raise lane.deadline in its settings");
            }
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new IllegalStateException(step + ": " + cause.getClass().getName());
        }
    }

    /** What a plugin throws stays on its lane: kept anywhere else, it would keep the plugin's loader alive. */
    private <T> T inWords(String step, PluginCode<T> code) throws RefusedException {
        try {
            return code.run();
        } catch (Throwable thrown) {
            throw new RefusedException(FailureText.of(step, thrown, loader));
        }
    }
}
