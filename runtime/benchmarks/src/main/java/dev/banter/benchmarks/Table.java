package dev.banter.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What several rounds of one benchmark came to: of each figure its median, its least and its most. */
final class Table {

    private static final String ROW = "  %-48s %12s %12s %12s  %s%n";

    private final List<List<Figure>> rounds;

    Table(List<List<Figure>> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    /** With a line end after each row. */
    String text() {
        return ROW.formatted("", "median", "least", "most", "")
                + IntStream.range(0, rounds.get(0).size()).mapToObj(this::row).collect(Collectors.joining());
    }

    private String row(int number) {
        Figure first = rounds.get(0).get(number);
        double[] values = rounds.stream()
                .mapToDouble(round -> round.get(number).value())
                .sorted()
                .toArray();
        return ROW.formatted(
                first.what(),
                number(median(values)),
                number(values[0]),
                number(values[values.length - 1]),
                first.unit());
    }

    /** The one in the middle, or the mean of the two that are. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
