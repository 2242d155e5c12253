package dev.banter.benchmarks;

/**
 * One number of one round.
 *
 * @param what what it tells of
 * @param unit what it counts, such as {@code ms}
 */
record Figure(String what, double value, String unit) {

    static Figure millis(String what, long nanos) {
        return new Figure(what, nanos / 1e6, "ms");
    }

    static Figure perSecond(String what, long number, long nanos) {
        return new Figure(what, number * 1e9 / nanos, "a second");
    }
}
