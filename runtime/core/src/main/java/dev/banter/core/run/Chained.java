package dev.banter.core.run;

import dev.banter.core.quarantine.WardListener;
import java.time.Duration;

/** What a plugin has chained to a stage of the host's, run once that has completed. */
record Chained(String pluginId, Runnable task, WardListener listener) implements Step {

    @Override
    public String name() {
        return "a callback";
    }

    @Override
    public void run() {
        task.run();
    }

    /** What it throws is in the stage that chaining has made. */
    @Override
    public void failed(Throwable failure) {}

    @Override
    public void overran(Duration deadline) {
        listener.overran(pluginId, name(), "an answer", deadline);
    }
}
