package dev.banter.host.convert;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people write them, or as ISO-8601 does. */
final class DurationConversion implements Conversion {

    private static final Pattern SPOKEN = Pattern.compile(
            "(?=[0-9])(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m(?!s))?(?:([0-9]+)s)?(?:([0-9]+)ms)?",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Object of(String text) throws UnreadableException {
        try {
            Matcher spoken = SPOKEN.matcher(text);
            return spoken.matches() ? sum(spoken) : Duration.parse(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException noDuration) {
            throw UnreadableException.expected("a duration, such as 90s, 5m, 2h30m or 1d");
        }
    }

    private static Duration sum(Matcher spoken) {
        return Duration.ofDays(number(spoken.group(1)))
                .plusHours(number(spoken.group(2)))
                .plusMinutes(number(spoken.group(3)))
                .plusSeconds(number(spoken.group(4)))
                .plusMillis(number(spoken.group(5)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
