package dev.banter.launcher.settings;

import dev.banter.slack.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads settings by name and type, and keeps what is wrong with them. What was never asked for is unknown. */
final class Reading {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private final Map<String, Given> values;
    private final List<String> problems;
    private final Set<String> asked = new TreeSet<>();

    Reading(Map<String, Given> values, List<String> problems) {
        this.values = values;
        this.problems = problems;
    }

    Optional<String> text(String name) {
        return read(name, "text", Optional::of);
    }

    /** A token; a value that is none is told without repeating it. */
    Optional<Token> token(String name) {
        asked.add(name);
        Given given = values.get(name);
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Token.of(given.text()));
        } catch (IllegalArgumentException none) {
            refuse(name, String.valueOf(none.getMessage()));
            return Optional.empty();
        }
    }

    List<String> texts(String name) {
        asked.add(name);
        Given given = values.get(name);
        return given == null ? List.of() : given.texts();
    }

    /** A path: from the file it is seen from the file's folder, from elsewhere from the current one. */
    Optional<Path> path(String name, Path filesFolder) {
        Given given = values.get(name);
        Path base = given != null && given.inFile() ? filesFolder : Path.of("");
        return read(name, "a path", text -> Optional.of(base.resolve(text)));
    }

    Optional<HostPort> hostPort(String name) {
        return read(name, "HOST:PORT, such as 127.0.0.1:8080, port 0 for any free one", HostPort::parse);
    }

    Optional<Integer> number(String name, int least, int most) {
        return read(name, "a whole number from " + least + " to " + most, text -> {
            if (!text.matches("\\d{1,9}")) {
                return Optional.empty();
            }
            int number = Integer.parseInt(text);
            return number < least || number > most ? Optional.empty() : Optional.of(number);
        });
    }

    Optional<Duration> duration(String name, Duration least, Duration most) {
        String form = "a time from " + written(least) + " to " + written(most) + ", such as 500ms, 30s or 5m";
        return read(
                name,
                form,
                text -> parseDuration(text).filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0));
    }

    Optional<Boolean> onOff(String name) {
        return read(name, "on or off", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes", "1" -> Optional.of(true);
            case "off", "false", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Reading::written).toList();
        return read(
                name,
                "one of " + String.join(", ", names),
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> written(constant).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    /** Adds a problem with a value that could be read. */
    void refuse(String name, String why) {
        Given given = values.get(name);
        problems.add((given == null ? name : given.origin()) + ": " + why);
    }

    /** Adds a problem for every value that nobody asked for. */
    void refuseUnknown() {
        values.forEach((name, given) -> {
            if (!asked.contains(name)) {
                problems.add(given.origin() + ": '" + name + "' is not a setting; " + Nearest.hint(name, asked));
            }
        });
    }

    private <T> Optional<T> read(String name, String expected, Function<String, Optional<T>> parse) {
        asked.add(name);
        Given given = values.get(name);
        if (given == null) {
            return Optional.empty();
        }
        Optional<T> value =
                given.list() ? Optional.empty() : parse.apply(given.text().strip());
        if (value.isEmpty()) {
            String was = given.list() ? "a list" : "'" + given.text() + "'";
            problems.add(given.origin() + ": '" + name + "' is " + expected + ", not " + was);
        }
        return value;
    }

    private static Optional<Duration> parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                });
    }

    private static String written(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
