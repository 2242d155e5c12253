package dev.banter.core.job;

import dev.banter.core.async.Stages;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reminder book that is empty again when the process ends. */
public final class MemoryReminderBook implements ReminderBook {

    private final int most;

    // Guarded by this.
    private final Map<Key, Row> rows = new HashMap<>();

    /**
     * @param most how many reminders one plugin may have
     */
    public MemoryReminderBook(int most) {
        this.most = most;
    }

    private record Key(String pluginId, String name, String key) {

        static Key of(Note note) {
            return new Key(note.pluginId(), note.name(), note.key());
        }
    }

    /** A reminder, not before when, and whether it is dead. */
    private record Row(Note note, Instant from, @Nullable DeadReminder dead) {}

    @Override
    public synchronized CompletionStage<Boolean> set(Note note) {
        long others = rows.keySet().stream()
                .filter(key -> key.pluginId().equals(note.pluginId()) && !key.equals(Key.of(note)))
                .count();
        if (others >= most) {
            return CompletableFuture.completedStage(false);
        }
        rows.put(Key.of(note), new Row(note, note.due(), null));
        return CompletableFuture.completedStage(true);
    }

    @Override
    public synchronized CompletionStage<Boolean> cancel(String pluginId, String name, String key) {
        return CompletableFuture.completedStage(rows.remove(new Key(pluginId, name, key)) != null);
    }

    private Stream<Row> alive() {
        return rows.values().stream().filter(row -> row.dead() == null);
    }

    @Override
    public synchronized CompletionStage<List<Note>> list(String pluginId, String name) {
        return CompletableFuture.completedStage(alive().map(Row::note)
                .filter(note -> note.pluginId().equals(pluginId) && note.name().equals(name))
                .sorted(Comparator.comparing(Note::due).thenComparing(Note::key))
                .toList());
    }

    @Override
    public synchronized CompletionStage<List<Note>> take(Instant now, Instant until, int many) {
        List<Note> due = alive().filter(row -> !row.from().isAfter(now))
                .sorted(Comparator.comparing(Row::from))
                .limit(many)
                .map(Row::note)
                .toList();
        due.forEach(note -> later(note, until));
        return CompletableFuture.completedStage(due);
    }

    @Override
    public synchronized CompletionStage<Optional<Instant>> next() {
        return CompletableFuture.completedStage(alive().map(Row::from).min(Comparator.naturalOrder()));
    }

    @Override
    public synchronized CompletionStage<?> wake(String pluginId) {
        rows.replaceAll((key, row) -> row.dead() == null && key.pluginId().equals(pluginId)
                ? new Row(row.note(), row.note().due(), null)
                : row);
        return Stages.DONE;
    }

    @Override
    public synchronized CompletionStage<Boolean> begun(Note note) {
        return changed(note, row -> new Row(note, row.from(), null));
    }

    @Override
    public synchronized CompletionStage<?> done(Note note) {
        return changed(note, row -> null);
    }

    @Override
    public synchronized CompletionStage<?> later(Note note, Instant until) {
        return changed(note, row -> new Row(row.note(), until, row.dead()));
    }

    @Override
    public synchronized CompletionStage<?> dead(DeadReminder dead) {
        return changed(dead.note(), row -> new Row(dead.note(), row.from(), dead));
    }

    @Override
    public synchronized CompletionStage<List<DeadReminder>> dead() {
        return CompletableFuture.completedStage(rows.values().stream()
                .flatMap(row -> Stream.ofNullable(row.dead()))
                .sorted(Comparator.comparing(DeadReminder::since))
                .toList());
    }

    @Override
    public synchronized CompletionStage<Boolean> revive(DeadReminder dead) {
        return changed(dead.note(), row -> new Row(dead.note(), dead.note().due(), null));
    }

    @Override
    public synchronized CompletionStage<Boolean> drop(DeadReminder dead) {
        return changed(dead.note(), row -> null);
    }

    /** What becomes of a row. */
    private interface Change {
        @Nullable Row of(Row row);
    }

    private CompletionStage<Boolean> changed(Note note, Change change) {
        Row row = rows.get(Key.of(note));
        boolean there = row != null && row.note().id().equals(note.id());
        if (row != null && there) {
            Row after = change.of(row);
            if (after == null) {
                rows.remove(Key.of(note));
            } else {
                rows.put(Key.of(note), after);
            }
        }
        return CompletableFuture.completedStage(there);
    }
}
