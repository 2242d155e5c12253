package dev.banter.benchmarks.harness;

import dev.banter.launcher.settings.access.WayIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the trials of a range of seeds, several side by side, and tells what became of each and of all. */
public final class Harness {

    private static final int MESSAGES_PER_SECOND = 100;
    private static final List<WayIn> BOTH = List.of(WayIn.RTM, WayIn.SOCKET);

    private final Trial trial;
    private final Seeds seeds;
    private final List<WayIn> ways;
    private final int sideBySide;
    private final Optional<Results> results;

    Harness(Trial trial, Seeds seeds, List<WayIn> ways, int sideBySide, Optional<Results> results) {
        this.trial = trial;
        this.seeds = seeds;
        this.ways = List.copyOf(ways);
        this.sideBySide = sideBySide;
        this.results = results;
    }

    /**
     * {@code kills} or {@code cuts}, as the system's properties say.
     *
     * @throws IllegalArgumentException when they say what cannot be
     */
    public static Harness named(String name) {
        Trial trial = name.equals("kills")
                ? new Kills(positive("blows", 10), MESSAGES_PER_SECOND)
                : new Cuts(positive("blows", 50), MESSAGES_PER_SECOND, positive("factor", 20));
        return new Harness(
                trial,
                Seeds.parse(System.getProperty("seeds", "1")),
                ways(System.getProperty("way", "rtm,socket")),
                positive("bots", 3),
                Optional.ofNullable(System.getProperty("results")).map(file -> new Results(Path.of(file))));
    }

    private static int positive(String name, int usual) {
        int value = Integer.getInteger(name, usual);
        if (value < 1) {
            throw new IllegalArgumentException("-D" + name + " is 1 or more, not " + value);
        }
        return value;
    }

    private static List<WayIn> ways(String words) {
        List<WayIn> ways = BOTH.stream()
                .filter(way -> List.of(words.split(",")).contains(way.word()))
                .toList();
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("a way is rtm, socket, or rtm,socket for both, not '" + words + "'");
        }
        return ways;
    }

    /** Whether nothing was lost and nothing said twice. */
    public boolean run() throws IOException, InterruptedException {
        System.out.printf(
                "%n%s, seeds %s, %d bots side by side: %s%n", trial.name(), seeds, sideBySide, trial.conditions());
        List<Outcome> outcomes = outcomes();
        System.out.print(Results.table(outcomes));
        if (results.isPresent()) {
            System.out.printf(
                    "all that %s holds:%n%s",
                    results.get().file(), Results.table(results.get().all()));
        }
        return outcomes.stream().allMatch(Outcome::isGood);
    }

    /** What became of each. */
    List<Outcome> outcomes() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(sideBySide);
        try {
            ExecutorCompletionService<Outcome> running = new ExecutorCompletionService<>(threads);
            seeds.each().forEach(seed -> ways.forEach(way -> running.submit(() -> trial.run(seed, way))));
            List<Outcome> outcomes = new ArrayList<>();
            while (outcomes.size() < seeds.each().size() * ways.size()) {
                Outcome outcome = running.take().get();
                outcomes.add(outcome);
                System.out.println("  " + outcome.line());
                results.ifPresent(file -> file.add(outcome));
            }
            return outcomes;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a trial could not be run to its end", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
