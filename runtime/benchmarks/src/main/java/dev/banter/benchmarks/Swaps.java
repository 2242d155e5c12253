package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One plugin of five that is replaced again and again while people talk to it and to others: everything is answered, once,
 * and nothing of the versions before stays behind, neither their loaders and classes nor their files.
 */
final class Swaps implements Benchmark {

    private static final String SETTINGS = "swap:\n  look: 20ms\n";

    /** Until all is compiled and every cache is as large as it gets. */
    private static final int WARM_UP_SHARE = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PAUSE_MILLIS = 500;

    private final int turns;
    private final int messagesPerSecond;

    /**
     * @param turns how often it is replaced
     * @param messagesPerSecond how much is said meanwhile
     */
    Swaps(int turns, int messagesPerSecond) {
        this.turns = turns;
        this.messagesPerSecond = messagesPerSecond;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            Answers answers = new Answers(workspace);
            try (ProductProcess product = ProductProcess.start(workspace.api(), SETTINGS);
                    Talk talk = talk(workspace)) {
                int warm = turns / WARM_UP_SHARE;
                swap(product, 0, warm);
                Innards before = settled(product);
                long begun = System.nanoTime();
                swap(product, warm, turns);
                long took = System.nanoTime() - begun;
                int said = talk.end();
                long[] times = answers.between(1, said + 1);
                Innards after = settled(product);
                check(answers, after);
                return List.of(
                        new Figure("swaps", turns, ""),
                        new Figure("messages meanwhile, all of them answered once", said, ""),
                        Figure.millis("from a new jar to its being live", took / (turns - warm)),
                        Figure.millis("from a message to its answer, p99", Hostile.percentile(times, 99)),
                        new Figure("plugins' loaders in memory afterwards", after.loaders(), ""),
                        new Figure("plugins' jars open afterwards", after.openJars(), ""),
                        new Figure(
                                "metaspace more than after the first fifth",
                                (after.metaspace() - before.metaspace()) / 1e6,
                                "MB"));
            }
        }
    }

    private Talk talk(LocalWorkspace workspace) {
        List<String> words = PluginJars.WORDS;
        List<String> rooms = List.of(workspace.scene().channel("general").id());
        return new Talk(workspace, rooms, messagesPerSecond, number -> words.get(number % words.size()) + " " + number);
    }

    private static void swap(ProductProcess product, int from, int to) throws IOException, InterruptedException {
        String word = PluginJars.WORDS.get(0);
        for (int generation = from + 1; generation <= to; generation++) {
            PluginJars.replace(product.plugins(), word, generation);
            product.awaitLogged(word + ".jar: plugin " + word + " is live");
        }
    }

    /** What the last ones held is let go within seconds, when their timers have run out. */
    private static Innards settled(ProductProcess product) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Innards now = product.innards();
        while (now.loaders() != now.plugins() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            now = product.innards();
        }
        return now;
    }

    private static void check(Answers answers, Innards after) {
        if (answers.connections() != 1 || after.loaders() != after.plugins() || after.openJars() > after.plugins()) {
            throw new IllegalStateException(
                    "%d connections, and afterwards: %s".formatted(answers.connections(), after));
        }
    }
}
