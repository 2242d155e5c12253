package dev.banter.benchmarks;

import dev.banter.benchmarks.harness.Harness;
import dev.banter.benchmarks.speed.Speed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.Main;

/**
 * Runs the benchmarks that are named, or all, and prints what came out. Of each there is one round that does not count,
 * and then five, or as many as {@code -Drounds=N} says; with 0 the first one counts.
 */
public final class Benchmarks {

    private static final int HARM = 1;
    private static final int WRONG_ARGUMENTS = 2;

    /** Twenty minutes a round, five, some, and forty: run only where they are named. */
    private static final List<String> SLOW = List.of("refreshes-at-slacks-rate", "hostile", "swaps", "soak");

    /** What is seen by doing harm, and not by the clock: one at a time, seed by seed. */
    private static final List<String> HARNESSES = List.of("kills", "cuts");

    /** What takes nanoseconds; all behind its name is for JMH. */
    private static final String SMALL = "jmh";

    /** How fast whole bots are; all behind its name is what they are to do. */
    private static final String SPEED = "speed";

    private final Map<String, Benchmark> byName = new LinkedHashMap<>();

    private Benchmarks() {
        byName.put("starts", new Starts(100));
        byName.put("fanout", new FanOut(200, 10_000));
        byName.put("history", new History(10_000, 100));
        byName.put("posts", new Posts(600, 30_000));
        byName.put("keep", new Keeping(10, 5_000));
        byName.put("acknowledgements", new Acknowledgements(200, 4_000, 40_000));
        byName.put("burst", new Burst(1_000, 5, 1));
        byName.put("pipelining", new Pipelining(20, 500, Duration.ofMillis(100)));
        byName.put("gap", new Gap(500, 40, 1));
        byName.put("refreshes", new Refreshes(1_000, 3_000, 200));
        byName.put(SLOW.get(0), new Refreshes(20, 1, 200));
        byName.put(SLOW.get(2), new Swaps(600, 1_000, 200));
        byName.put(SLOW.get(3), new Soak(minutes("warmup", 13), minutes("minutes", 30), 200));
        byName.put(SLOW.get(1), new Hostile(Deed.CHOSEN, Duration.ofSeconds(10), Duration.ofSeconds(8)));
    }

    public static void main(String[] names) throws IOException, InterruptedException {
        // as the product sets it, and for its reasons
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "2");
        if (names.length > 0 && SMALL.equals(names[0])) {
            Main.main(Arrays.copyOfRange(names, 1, names.length));
            return;
        }
        if (names.length > 1 && SPEED.equals(names[0])) {
            System.out.println(machine());
            Speed.main(Arrays.copyOfRange(names, 1, names.length));
            return;
        }
        if (names.length == 1 && HARNESSES.contains(names[0])) {
            System.out.println(machine());
            System.exit(run(names[0]));
        }
        Benchmarks benchmarks = new Benchmarks();
        List<String> asked = names.length == 0 ? benchmarks.usual() : List.of(names);
        List<String> unknown = asked.stream()
                .filter(name -> !benchmarks.byName.containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            System.err.println("there is no benchmark " + String.join(", ", unknown) + "; there are "
                    + String.join(", ", benchmarks.byName.keySet()) + ", or name none to run them all; and "
                    + String.join(", ", HARNESSES) + ", one at a time, and " + SMALL + " with what JMH takes, and "
                    + SPEED + " with " + Speed.NAMES);
            System.exit(WRONG_ARGUMENTS);
        }
        System.out.println(machine());
        int rounds = Math.max(0, Integer.getInteger("rounds", 5));
        for (Map.Entry<String, Benchmark> benchmark : benchmarks.byName.entrySet()) {
            if (asked.contains(benchmark.getKey())) {
                run(benchmark.getKey(), benchmark.getValue(), rounds);
            }
        }
    }

    private static int run(String harness) throws IOException, InterruptedException {
        try {
            return Harness.named(harness).run() ? 0 : HARM;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return WRONG_ARGUMENTS;
        }
    }

    /** A length that can be said on the command line. */
    private static Duration minutes(String name, int usual) {
        return Duration.ofMinutes(Integer.getInteger(name, usual));
    }

    private List<String> usual() {
        return byName.keySet().stream().filter(name -> !SLOW.contains(name)).toList();
    }

    private static void run(String name, Benchmark benchmark, int number) throws IOException, InterruptedException {
        double loadBefore = load();
        List<Figure> first = benchmark.round();
        List<List<Figure>> rounds = new ArrayList<>(number == 0 ? List.of(first) : List.of());
        for (int i = 0; i < number; i++) {
            rounds.add(benchmark.round());
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s, rounds: %d, load average before and after: %.1f, %.1f%n%s%s",
                name,
                rounds.size(),
                loadBefore,
                load(),
                new Table(rounds).text(),
                benchmark.verdict(rounds));
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "%s %s, CPUs: %d, heap: at most %d MB"
                .formatted(
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        runtime.availableProcessors(),
                        runtime.maxMemory() >> 20);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
