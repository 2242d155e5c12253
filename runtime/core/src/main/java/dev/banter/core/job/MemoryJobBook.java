package dev.banter.core.job;

import dev.banter.core.async.Stages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A job book that is empty again when the process ends. */
public final class MemoryJobBook implements JobBook {

    private record Key(String pluginId, String handler) {}

    private final Map<Key, JobMark> marks = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<List<JobMark>> marks(String pluginId) {
        return CompletableFuture.completedStage(marks.values().stream()
                .filter(mark -> mark.pluginId().equals(pluginId))
                .toList());
    }

    @Override
    public CompletionStage<?> write(JobMark mark) {
        marks.put(new Key(mark.pluginId(), mark.handler()), mark);
        return Stages.DONE;
    }

    @Override
    public CompletionStage<?> over(String pluginId, String handler, Instant begun) {
        marks.computeIfPresent(
                new Key(pluginId, handler),
                (key, mark) -> mark.begun().equals(Optional.of(begun)) ? mark.notBegun() : mark);
        return Stages.DONE;
    }

    @Override
    public CompletionStage<?> forget(String pluginId, String handler) {
        marks.remove(new Key(pluginId, handler));
        return Stages.DONE;
    }
}
