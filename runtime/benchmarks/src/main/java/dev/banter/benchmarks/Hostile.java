package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What four good plugins feel of a bad one: how long their answers take, first in quiet and then while it does what none
 * should, with a new process for each of its deeds, as some of them never end.
 */
final class Hostile implements Benchmark {

    private static final int MESSAGES_PER_SECOND = 200;
    private static final int CHANNELS = 20;

    /** The bad plugin soon has all the threads that it can get. */
    private static final String SETTINGS = "lane:\n  deadline: 3s\n  grace: 200ms\nowners: [%s]\n";

    /** An answer may take twice as long as in quiet, or this long where that is more. */
    private static final double ALWAYS_GOOD = 20;

    private static final int FIGURES = 6;

    private final List<Deed> deeds;
    private final Duration warmUp;
    private final Duration phase;

    /**
     * @param deeds what the bad plugin does, each by itself
     * @param warmUp how long nothing is measured: after the start, and then after the first bad deed
     * @param phase how long is measured, in quiet and then not
     */
    Hostile(List<Deed> deeds, Duration warmUp, Duration phase) {
        this.deeds = List.copyOf(deeds);
        this.warmUp = warmUp;
        this.phase = phase;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Deed deed : deeds) {
            figures.addAll(measure(deed));
        }
        return figures;
    }

    private List<Figure> measure(Deed deed) throws IOException, InterruptedException {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            Answers answers = new Answers(workspace);
            Tellings tellings = new Tellings(workspace);
            List<String> rooms = rooms(workspace, "good");
            List<String> elsewhere = rooms(workspace, "bad");
            String settings =
                    SETTINGS.formatted(workspace.scene().channel("ops").id());
            try (ProductProcess product = ProductProcess.start(workspace.api(), settings);
                    Talk good = new Talk(workspace, rooms, MESSAGES_PER_SECOND, Hostile::asked)) {
                pass(warmUp);
                int quiet = good.said();
                pass(phase);
                int quietEnd = good.said();
                try (Talk bad = new Talk(workspace, elsewhere, deed.aSecond(), deed::said)) {
                    pass(warmUp);
                    int loud = good.said();
                    pass(phase);
                    int loudEnd = good.said();
                    bad.end();
                    check(answers, good.end(), product, deed);
                    List<String> told = tellings.handlers();
                    check(told, product, deed);
                    return figures(deed, answers.between(quiet, quietEnd), answers.between(loud, loudEnd), told.size());
                }
            }
        }
    }

    /** One of the good ones after the other. */
    private static String asked(int number) {
        return PluginJars.WORDS.get(number % PluginJars.WORDS.size()) + " " + number;
    }

    private static List<String> rooms(LocalWorkspace workspace, String name) {
        return IntStream.range(0, CHANNELS)
                .mapToObj(number -> workspace
                        .scene()
                        .channel(name + "-" + number)
                        .members("ana")
                        .id())
                .toList();
    }

    private static void pass(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    private static void check(Answers answers, int said, ProductProcess product, Deed deed)
            throws InterruptedException {
        try {
            answers.between(1, said + 1);
        } catch (IllegalStateException lost) {
            throw new IllegalStateException(deed + ": " + lost.getMessage() + "\n" + product, lost);
        }
        if (answers.connections() != 1 || !product.isAlive()) {
            throw new IllegalStateException("%s: connections: %d, alive: %s%n%s"
                    .formatted(deed, answers.connections(), product.isAlive(), product));
        }
    }

    /** Each is parked, and told once. */
    private static void check(List<String> told, ProductProcess product, Deed deed) {
        if (told.isEmpty() || Set.copyOf(told).size() < told.size()) {
            throw new IllegalStateException(
                    "%s: told to owners that these are parked: %s%n%s".formatted(deed, told, product));
        }
    }

    private static List<Figure> figures(Deed deed, long[] quiet, long[] loud, int told) {
        return List.of(
                Figure.millis(deed + ": p50 in quiet", percentile(quiet, 50)),
                Figure.millis(deed + ": p50", percentile(loud, 50)),
                Figure.millis(deed + ": p99 in quiet", percentile(quiet, 99)),
                Figure.millis(deed + ": p99", percentile(loud, 99)),
                new Figure(
                        deed + ": p99, that in quiet being 1",
                        (double) percentile(loud, 99) / percentile(quiet, 99),
                        ""),
                new Figure(deed + ": parked, each told to the owner once", told, ""));
    }

    /** The time within which so many of a hundred were answered. */
    static long percentile(long[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    @Override
    public String verdict(List<List<Figure>> rounds) {
        String late = IntStream.range(0, deeds.size())
                .filter(deed -> median(rounds, deed, 3) > Math.max(ALWAYS_GOOD, 2 * median(rounds, deed, 2)))
                .mapToObj(deed -> deeds.get(deed).toString())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "  one connection each, every message answered once; p99 within twice that in quiet, or %.0f ms: %s%n",
                ALWAYS_GOOD,
                late.isEmpty() ? "always" : "not with " + late);
    }

    private static double median(List<List<Figure>> rounds, int deed, int figure) {
        return Table.median(rounds.stream()
                .mapToDouble(round -> round.get(deed * FIGURES + figure).value())
                .toArray());
    }
}
