package dev.banter.core.async;

import org.jspecify.annotations.Nullable;

/** The way from a stage of the host's to a plugin's, which can be cut. */
final class StageLink<T> {

    private volatile @Nullable PluginStage<T> stage;

    StageLink(PluginStage<T> stage) {
        this.stage = stage;
    }

    @Nullable PluginStage<T> stage() {
        return stage;
    }

    void cut() {
        stage = null;
    }
}
