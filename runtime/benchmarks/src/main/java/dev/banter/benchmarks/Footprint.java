package dev.banter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a bot's process takes after a garbage collection, as the JDK's own tool and the system tell it.
 *
 * @param heap bytes in use
 * @param threads all of them
 * @param files open files and sockets
 * @param store bytes of its store, the log beside it included
 */
record Footprint(long heap, long threads, long files, long store) {

    private static final Pattern HEAP = Pattern.compile("heap\\s.*used (\\d+)K");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");

    static Footprint of(Process process, Path home) throws IOException, InterruptedException {
        Path told = Path.of("/proc", Long.toString(process.pid()));
        Innards.tell(process, "GC.run");
        Innards.tell(process, "GC.run");
        return new Footprint(
                number(HEAP, Innards.tell(process, "GC.heap_info")) << 10,
                number(THREADS, Files.readString(told.resolve("status"))),
                count(told.resolve("fd")),
                size(home.resolve("data")));
    }

    private static long number(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("there is no " + pattern + " in: " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    private static long size(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(file -> file.getFileName().toString().startsWith("banter.db"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
