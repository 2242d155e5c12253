package dev.banter.launcher.settings.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory as people write it: {@code 500KB}, {@code 64MB}, {@code 2GB}, each unit 1,024 of the one before.
 *
 * @param bytes a whole number of kilobytes
 */
public record Size(long bytes) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([KMG]B)");

    private static final List<String> UNITS = List.of("KB", "MB", "GB");

    private static final int STEP = 1_024;

    static Optional<Size> parse(String text) {
        Matcher matcher = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long bytes = Long.parseLong(matcher.group(1));
        for (int unit = 0; unit <= UNITS.indexOf(matcher.group(2)); unit++) {
            bytes *= STEP;
        }
        return Optional.of(new Size(bytes));
    }

    /** In the largest unit of which it is a whole number. */
    @Override
    public String toString() {
        long amount = bytes / STEP;
        int unit = 0;
        while (amount > 0 && amount % STEP == 0 && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        return amount + UNITS.get(unit);
    }
}
