package dev.banter.launcher.settings.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of settings that may change while the bot runs: it is read again once it has looked the same for a while. For one thread. */
public final class WatchedFile {

    /** Editors write in pieces. */
    private static final Duration SETTLED = Duration.ofMillis(200);

    private final Path path;
    private Optional<Stamp> seen = Optional.empty();
    private long seenAt;
    private Optional<Stamp> read = Optional.empty();
    private Content content = Content.EMPTY;

    private record Stamp(long size, Object modified, Optional<Object> key) {}

    /**
     * What stood in it.
     *
     * @param values by flat name
     * @param problems what could not be read
     */
    public record Content(Map<String, Given> values, List<String> problems) {

        static final Content EMPTY = new Content(Map.of(), List.of());

        /** Copies both. */
        public Content {
            values = new LinkedHashMap<>(values);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the file for the first time.
     *
     * @param path which need not be there
     */
    public WatchedFile(Path path) {
        this.path = path;
        take(stamp());
    }

    /** What stands in it now, or stood in it before somebody began to write. The same object while it has not changed. */
    public Content now() {
        Optional<Stamp> now = stamp();
        if (!now.equals(seen)) {
            seen = now;
            seenAt = System.nanoTime();
        } else if (!now.equals(read) && System.nanoTime() - seenAt >= SETTLED.toNanos()) {
            take(now);
        }
        return content;
    }

    private void take(Optional<Stamp> stamp) {
        seen = stamp;
        read = stamp;
        List<String> problems = new ArrayList<>();
        content = new Content(new SettingsFile(path).read(problems), problems);
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(file.size(), file.lastModifiedTime(), Optional.ofNullable(file.fileKey())));
        } catch (IOException noneOrUnreadable) {
            return Optional.empty();
        }
    }
}
