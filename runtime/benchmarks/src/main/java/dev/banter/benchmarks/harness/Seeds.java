package dev.banter.benchmarks.harness;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A range of seeds.
 *
 * @param first the first
 * @param last the last, which is in it
 */
record Seeds(long first, long last) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})(?:-(\\d{1,15}))?");

    /** Reads {@code 7} or {@code 1-250}. */
    static Seeds parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("seeds are a number or a range such as 1-250, not '" + text + "'");
        }
        long first = Long.parseLong(written.group(1));
        long last = written.group(2) == null ? first : Long.parseLong(written.group(2));
        if (last < first) {
            throw new IllegalArgumentException("a range of seeds begins with the lower one, not " + text);
        }
        return new Seeds(first, last);
    }

    List<Long> each() {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Override
    public String toString() {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
