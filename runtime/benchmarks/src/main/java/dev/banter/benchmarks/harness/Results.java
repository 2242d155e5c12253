package dev.banter.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A file of outcomes to which each part of a long run adds its own: a seed that was run again counts once, and
 * what was lost or doubled by it in any run is not made good by another.
 */
record Results(Path file) {

    private static final String ROW = "  %-7s %-7s %7s %7s %9s %9s %6s %6s %6s %8s %6s %8s %8s %9s%n";

    synchronized void add(Outcome outcome) {
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, Outcome.HEAD + "\n");
            }
            Files.writeString(file, outcome.line() + "\n", StandardOpenOption.APPEND);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    List<Outcome> all() throws IOException {
        Map<String, Outcome> bySeed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.equals(Outcome.HEAD)) {
                Outcome outcome = Outcome.parse(line);
                bySeed.merge(
                        outcome.what() + " " + outcome.way() + " " + outcome.seed(),
                        outcome,
                        (earlier, later) -> earlier.isGood() ? later : earlier);
            }
        }
        return List.copyOf(bySeed.values());
    }

    /** What outcomes come to, way by way. */
    static String table(Collection<Outcome> outcomes) {
        Map<String, List<Outcome>> byWay = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.what() + " " + outcome.way(), TreeMap::new, Collectors.toList()));
        return ROW.formatted(
                        "",
                        "way",
                        "trials",
                        "blows",
                        "messages",
                        "answered",
                        "lost",
                        "dead",
                        "twice",
                        "lookups",
                        "there",
                        "missing",
                        "unknown",
                        "minutes")
                + byWay.values().stream().map(Results::row).collect(Collectors.joining());
    }

    private static String row(List<Outcome> some) {
        Function<ToIntFunction<Outcome>, Integer> sum =
                field -> some.stream().mapToInt(field).sum();
        return ROW.formatted(
                some.get(0).what(),
                some.get(0).way(),
                some.size(),
                sum.apply(Outcome::blows),
                sum.apply(Outcome::asked),
                sum.apply(Outcome::answered),
                sum.apply(Outcome::lost),
                sum.apply(Outcome::dead),
                sum.apply(Outcome::twice),
                sum.apply(Outcome::lookups),
                sum.apply(Outcome::there),
                sum.apply(Outcome::missing),
                sum.apply(Outcome::unknown),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        some.stream().mapToDouble(Outcome::seconds).sum() / 60));
    }
}
