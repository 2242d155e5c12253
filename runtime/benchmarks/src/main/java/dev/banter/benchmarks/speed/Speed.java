package dev.banter.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets bots and yardsticks talk in turns, and tells how they compare. */
public final class Speed {

    /** What can be measured. */
    public static final String NAMES = "answers, noise or latency";

    private static final int OUTSTANDING = 256;
    private static final int RATE = 2_000;
    private static final int NOISE = 19;

    private final List<Contestant> bots = Contestant.named(System.getProperty("bots", "jackson,off,full"));
    private final int rounds = Integer.getInteger("rounds", 3);
    private final Map<Contestant, List<Map<String, Double>>> results = new LinkedHashMap<>();

    private Speed() {}

    /**
     * Measures what is named: {@code answers}, {@code noise} or {@code latency}.
     *
     * @param names one or more
     */
    public static void main(String[] names) throws IOException, InterruptedException {
        for (String name : names) {
            new Speed().run(conversation(name));
        }
    }

    private static Conversation conversation(String name) {
        int warmUp = Integer.getInteger("warmup", 25);
        int seconds = Integer.getInteger("seconds", 10);
        int outstanding = Integer.getInteger("outstanding", OUTSTANDING);
        return switch (name) {
            case "answers" -> new Conversation("answers", told -> new Rush(outstanding, 0, told), 1, warmUp, seconds);
            case "noise" ->
                new Conversation("noise", told -> new Rush(outstanding, NOISE, told), NOISE + 1, warmUp, seconds);
            case "latency" ->
                new Conversation(
                        "latency", told -> new Paced(Integer.getInteger("rate", RATE), told), 1, warmUp, seconds);
            default -> throw new IllegalArgumentException(NAMES + ", not " + name);
        };
    }

    private void run(Conversation conversation) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Contestant bot : bots) {
                Map<String, Double> figures = conversation.with(bot);
                results.computeIfAbsent(bot, first -> new ArrayList<>()).add(figures);
                System.out.println(conversation.title() + " " + (round + 1) + ", " + bot.title() + ": " + figures);
            }
        }
        System.out.print(table());
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        List<String> names =
                List.copyOf(results.values().iterator().next().get(0).keySet());
        for (Map.Entry<Contestant, List<Map<String, Double>>> of : results.entrySet()) {
            text.append(String.format(Locale.ROOT, "%-16s", of.getKey().title()));
            for (String name : names) {
                text.append(String.format(
                        Locale.ROOT,
                        " %s %,.2f (%.2fx)",
                        name,
                        median(of.getValue(), name),
                        ratio(of.getValue(), name)));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private static double median(List<Map<String, Double>> rounds, String name) {
        return middle(rounds.stream().mapToDouble(round -> of(round, name)).toArray());
    }

    /** Of each round to that of the first bot. */
    private double ratio(List<Map<String, Double>> rounds, String name) {
        List<Map<String, Double>> yard = results.getOrDefault(bots.get(0), List.of());
        double[] ratios = new double[rounds.size()];
        Arrays.setAll(ratios, i -> of(rounds.get(i), name) / of(yard.get(i), name));
        return middle(ratios);
    }

    private static double of(Map<String, Double> figures, String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    private static double middle(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
