package dev.banter.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a bot's process takes after a garbage collection, as the JDK's own tool and the system tell it.
 *
 * @param heap bytes in use
 * @param threads but for the JVM's own
 * @param own threads that compile, collect and listen to tools: the JVM has more and fewer of them, as it sees fit
 * @param files open files and sockets
 * @param store bytes of its store, the log beside it included
 */
record Footprint(long heap, long threads, long own, long files, long store) {

    private static final Pattern HEAP = Pattern.compile("heap\\s.*used (\\d+)K");
    private static final Pattern OWN = Pattern.compile("C[12] Compiler.*|G1 .*|GC Thread.*|Attach Listener");

    static Footprint of(Process process, Path home) throws IOException, InterruptedException {
        Path told = Path.of("/proc", Long.toString(process.pid()));
        // First of all: the pause of a collection hires threads for some seconds.
        List<String> threads = threads(told.resolve("task"));
        Innards.tell(process, "GC.run");
        Innards.tell(process, "GC.run");
        long heap = number(HEAP, Innards.tell(process, "GC.heap_info")) << 10;
        long own = threads.stream().filter(OWN.asMatchPredicate()).count();
        return new Footprint(heap, threads.size() - own, own, count(told.resolve("fd")), size(home.resolve("data")));
    }

    private static long number(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("there is no " + pattern + " in: " + text);
        }
        return Long.parseLong(found.group(1));
    }

    /** Their names, as far as the system keeps them. */
    private static List<String> threads(Path tasks) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
            for (Path one : all) {
                try {
                    names.add(Files.readString(one.resolve("comm")).strip());
                } catch (IOException endedMeanwhile) {
                    // It is none any more.
                }
            }
        }
        return names;
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
