package dev.banter.launcher.settings.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of values there are. */
public final class Kinds {

    public static final Kind<List<String>> TEXTS = (name, given) -> given.texts();

    /** A list, or one text with commas between the words. */
    public static final Kind<List<String>> WORDS = (name, given) -> given.texts().stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();

    /** From the file it is seen from the file's folder, from elsewhere from the current one. */
    public static final Kind<Path> PATH = (name, given) -> Kinds.<Path>plain(
                    "a path", text -> Optional.of(given.folder().resolve(text)))
            .read(name, given);

    public static final Kind<Boolean> ON_OFF = plain("on or off", text -> switch (text.toLowerCase(Locale.ROOT)) {
        case "on", "true", "yes", "1" -> Optional.of(true);
        case "off", "false", "no", "0" -> Optional.of(false);
        default -> Optional.empty();
    });

    private Kinds() {}

    /**
     * One value of any kind.
     *
     * @param expected what it should be, as it stands in "is …"
     * @param parse nothing for a text that is none
     */
    public static <T> Kind<T> plain(String expected, Function<String, Optional<T>> parse) {
        return (name, given) -> Optional.of(given)
                .filter(one -> !one.list())
                .flatMap(one -> parse.apply(one.text().strip()))
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is " + expected + ", not "
                        + (given.list() ? "a list" : "'" + given.text() + "'")));
    }

    /** A value whose text is never repeated; what is thrown for a wrong one says what is wrong. */
    public static <T> Kind<T> secret(Function<String, T> parse) {
        return new Secret<>((name, given) -> {
            if (given.list()) {
                throw new IllegalArgumentException("'" + name + "' is one text, not a list");
            }
            return parse.apply(given.text());
        });
    }

    private record Secret<T>(Kind<T> kind) implements Kind<T> {

        @Override
        public T read(String name, Given given) {
            return kind.read(name, given);
        }

        @Override
        public boolean isSecret() {
            return true;
        }

        /** Another kind made of this is as secret. */
        static <T> Kind<T> as(Kind<?> of, Kind<T> made) {
            return of.isSecret() ? new Secret<>(made) : made;
        }
    }

    /** With what to do where there is none, as it stands behind "; …". */
    public static <T> Kind<T> advised(Kind<T> kind, String advice) {
        return Secret.as(kind, (name, given) -> {
            try {
                return kind.read(name, given);
            } catch (IllegalArgumentException none) {
                throw new IllegalArgumentException(none.getMessage() + "; " + advice, none);
            }
        });
    }

    /** Nothing for the word {@code off}. */
    public static <T> Kind<Optional<T>> orOff(Kind<T> kind) {
        return Secret.as(
                kind,
                (name, given) -> given.texts().equals(List.of("off")) && !given.list()
                        ? Optional.empty()
                        : Optional.of(kind.read(name, given)));
    }

    public static Kind<Integer> number(int least, int most) {
        return plain(
                "a whole number from " + least + " to " + most,
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most));
    }

    /** A likelihood. */
    public static Kind<Double> fraction() {
        return plain(
                "a number from 0 to 1, such as 0.05",
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("0?\\.\\d{1,9}|[01](\\.0{1,9})?"))
                        .map(Double::valueOf));
    }

    public static Kind<Duration> duration(Duration least, Duration most) {
        return plain(
                "a time from " + Durations.written(least) + " to " + Durations.written(most)
                        + ", such as 500ms, 30s or 5m",
                text -> Durations.parse(text).filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0));
    }

    public static Kind<Size> size(Size least, Size most) {
        return plain(
                "a size from " + least + " to " + most + ", such as 64MB or 1GB",
                text -> Size.parse(text).filter(size -> size.bytes() >= least.bytes() && size.bytes() <= most.bytes()));
    }

    /** One of some words, in any case. */
    public static Kind<String> oneOf(String... words) {
        return plain(
                "one of " + String.join(", ", words),
                text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(List.of(words)::contains));
    }

    /** One of an enum's constants, in any case. */
    public static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        Kind<String> word =
                oneOf(Arrays.stream(type.getEnumConstants()).map(Kinds::written).toArray(String[]::new));
        return (name, given) -> {
            String chosen = word.read(name, given);
            return constants.stream()
                    .filter(one -> written(one).equals(chosen))
                    .findFirst()
                    .orElseThrow();
        };
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
