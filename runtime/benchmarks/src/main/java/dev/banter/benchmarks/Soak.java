package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** The product with its store, talked to for long: everything is answered once, and it does not take more and more. */
final class Soak implements Benchmark {

    /** What was seen is known for ten minutes instead of seven days: the store has all it will ever have when it counts. */
    private static final String SETTINGS = "durability: full\nseen: 10m\n";

    /** One collection finds more than another: the least of so many looks counts. */
    private static final int LOOKS = 5;

    private final Duration warmUp;
    private final Duration length;
    private final int messagesPerSecond;

    /**
     * @param warmUp how long it is talked to before that counts
     * @param length how long then
     * @param messagesPerSecond how much is said, to five plugins in five channels
     */
    Soak(Duration warmUp, Duration length, int messagesPerSecond) {
        this.warmUp = warmUp;
        this.length = length;
        this.messagesPerSecond = messagesPerSecond;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            Answers answers = new Answers(workspace);
            List<String> words = PluginJars.WORDS;
            List<String> rooms = words.stream()
                    .map(word -> workspace
                            .scene()
                            .channel("soak-" + word)
                            .members("ana")
                            .id())
                    .toList();
            try (ProductProcess product = ProductProcess.start(workspace.api(), SETTINGS);
                    Talk talk = new Talk(
                            workspace,
                            rooms,
                            messagesPerSecond,
                            number -> words.get(number % words.size()) + " " + number)) {
                TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
                int first = talk.said() + 1;
                List<Footprint> before = looks(product);
                TimeUnit.NANOSECONDS.sleep(length.toNanos());
                List<Footprint> after = looks(product);
                int said = talk.end();
                answers.between(1, said + 1);
                return figures(first, said, before, after);
            }
        }
    }

    private static List<Footprint> looks(ProductProcess product) throws IOException, InterruptedException {
        List<Footprint> looks = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            looks.add(product.footprint());
            TimeUnit.SECONDS.sleep(1);
        }
        return looks;
    }

    private List<Figure> figures(int first, int said, List<Footprint> before, List<Footprint> after) {
        int counted = said - first;
        return List.of(
                new Figure("messages from the start, all of them answered once", said, ""),
                new Figure("of these in the " + length.toMinutes() + " minutes that count", counted, ""),
                megabytes("heap before", before, Footprint::heap),
                megabytes("heap afterwards", after, Footprint::heap),
                least("threads before", before, Footprint::threads),
                least("threads afterwards", after, Footprint::threads),
                least("threads of the JVM's own before", before, Footprint::own),
                least("threads of the JVM's own afterwards", after, Footprint::own),
                least("open files before", before, Footprint::files),
                least("open files afterwards", after, Footprint::files),
                megabytes("store before", before, Footprint::store),
                megabytes("store afterwards", after, Footprint::store),
                new Figure(
                        "the store's growth for a message",
                        (double) (least(after, Footprint::store) - least(before, Footprint::store)) / counted,
                        "bytes"));
    }

    private static long least(List<Footprint> looks, ToLongFunction<Footprint> what) {
        return looks.stream().mapToLong(what).min().orElseThrow();
    }

    private static Figure least(String name, List<Footprint> looks, ToLongFunction<Footprint> what) {
        return new Figure(name, least(looks, what), "");
    }

    private static Figure megabytes(String name, List<Footprint> looks, ToLongFunction<Footprint> what) {
        return new Figure(name, least(looks, what) / 1e6, "MB");
    }
}
