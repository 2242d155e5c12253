package dev.banter.host.depend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions of a plugin will do.
 *
 * @param text as an author writes it, such as {@code >=1.4 <3}; empty for any
 * @param bounds what a version has to fit, all of them
 */
record Versions(String text, List<Predicate<Version>> bounds) {

    private static final Pattern BOUND =
            Pattern.compile("(?<sign>[<>]=?)?(?<version>[0-9]+(?:\\.[0-9]+)*(?:-[0-9A-Za-z.]+)?)");

    private static final Pattern LAST_NUMBER = Pattern.compile("[0-9]+$");

    /** What a number in a version can be, so that it has a successor that is one too. */
    private static final int MOST_DIGITS = 9;

    Versions {
        bounds = List.copyOf(bounds);
    }

    /** Empty when it cannot be read. */
    static Optional<Versions> of(String text) {
        List<Predicate<Version>> bounds = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(" ")) {
            Matcher bound = BOUND.matcher(each);
            if (!bound.matches() || !readBound(bound.group("sign"), bound.group("version"), bounds)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Versions(text, bounds));
    }

    private static boolean readBound(String sign, String text, List<Predicate<Version>> bounds) {
        if (sign == null) {
            Optional<String> next = next(text);
            next.ifPresent(end -> {
                bounds.add(bound(">=", text));
                bounds.add(bound("<", end));
            });
            return next.isPresent();
        }
        bounds.add(bound(sign, text));
        return true;
    }

    /** An early version of what is out of bounds is out of bounds too. */
    private static Predicate<Version> bound(String sign, String text) {
        Version limit = Version.of(text).orElseThrow(() -> new IllegalArgumentException(text));
        return switch (sign) {
            case ">=" -> version -> version.whole().compareTo(limit.whole()) >= 0;
            case ">" -> version -> version.whole().compareTo(limit.whole()) > 0;
            case "<=" -> version -> version.whole().compareTo(limit.whole()) <= 0;
            default ->
                version -> version.whole().compareTo(limit.whole()) < 0
                        && (text.contains("-") || version.release().compareTo(limit.release()) < 0);
        };
    }

    /** Where what begins with these numbers ends. */
    private static Optional<String> next(String text) {
        Matcher last = LAST_NUMBER.matcher(text);
        if (text.contains("-") || !last.find() || last.group().length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(last.replaceFirst(String.valueOf(Integer.parseInt(last.group()) + 1)));
    }

    /** Whether any will do, and so will a plugin that has none. */
    boolean any() {
        return bounds.isEmpty();
    }

    boolean admit(Version version) {
        return bounds.stream().allMatch(bound -> bound.test(version));
    }
}
