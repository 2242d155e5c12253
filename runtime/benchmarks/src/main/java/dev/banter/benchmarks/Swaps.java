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

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PAUSE_MILLIS = 500;

    private final int warmUp;
    private final int turns;
    private final int messagesPerSecond;

    /**
     * @param warmUp how often it is replaced before that counts: while the JVM compiles, what it notes of each method for
     *     that lies where classes do, and makes the metaspace grow without one class more
     * @param turns how often it is replaced then
     * @param messagesPerSecond how much is said meanwhile
     */
    Swaps(int warmUp, int turns, int messagesPerSecond) {
        this.warmUp = warmUp;
        this.turns = turns;
        this.messagesPerSecond = messagesPerSecond;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            Answers answers = new Answers(workspace);
            try (ProductProcess product = ProductProcess.start(workspace.api(), SETTINGS);
                    Talk talk = talk(workspace)) {
                int third = warmUp / 3;
                Swapped cold = swap(product, talk, 0, third);
                Innards early = settled(product);
                Swapped warming = swap(product, talk, third, warmUp);
                Innards warm = settled(product);
                Swapped swapped = swap(product, talk, warmUp, warmUp + turns);
                int said = talk.end();
                answers.between(1, said + 1);
                Innards after = settled(product);
                check(answers, after);
                return List.of(
                        new Figure("swaps", turns, ""),
                        new Figure("messages from the start, all of them answered once", said, ""),
                        Figure.millis("from a new jar to its being live", swapped.nanos() / turns),
                        cold.p99("in the first " + third + " swaps, cold", answers),
                        warming.p99("in the " + (warmUp - third) + " after them", answers),
                        swapped.p99("in the " + turns + " that count", answers),
                        new Figure("plugins' loaders in memory afterwards", after.loaders(), ""),
                        new Figure("plugins' jars open afterwards", after.openJars(), ""),
                        new Figure(
                                "classes more than " + turns + " swaps before", after.classes() - warm.classes(), ""),
                        megabytes("metaspace more than " + turns + " swaps before", warm, after),
                        megabytes("metaspace more than after " + third + " swaps, cold", early, after));
            }
        }
    }

    private static Figure megabytes(String what, Innards before, Innards after) {
        return new Figure(what, (after.metaspace() - before.metaspace()) / 1e6, "MB");
    }

    /**
     * Some swaps, one after the other.
     *
     * @param first the number of the first message that was said meanwhile
     * @param last that of the first one afterwards
     * @param nanos how long they took
     */
    private record Swapped(int first, int last, long nanos) {

        Figure p99(String when, Answers answers) throws InterruptedException {
            return Figure.millis(
                    "message to answer, p99, " + when, Hostile.percentile(answers.between(first, last), 99));
        }
    }

    private Talk talk(LocalWorkspace workspace) {
        List<String> words = PluginJars.WORDS;
        List<String> rooms = List.of(workspace.scene().channel("general").id());
        return new Talk(workspace, rooms, messagesPerSecond, number -> words.get(number % words.size()) + " " + number);
    }

    private static Swapped swap(ProductProcess product, Talk talk, int from, int to)
            throws IOException, InterruptedException {
        int first = talk.said() + 1;
        long begun = System.nanoTime();
        String word = PluginJars.WORDS.get(0);
        for (int generation = from + 1; generation <= to; generation++) {
            PluginJars.replace(product.plugins(), word, generation);
            product.awaitLogged(word + ".jar: plugin " + word + " is live");
        }
        return new Swapped(first, talk.said() + 1, System.nanoTime() - begun);
    }

    /**
     * What the last ones held is let go within seconds, when their timers have run out. Until then the whole process is
     * stopped again and again for a collection, so what is said meanwhile is not counted.
     */
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
