package dev.banter.core.gap;

import dev.banter.core.message.Incoming;
import java.util.List;

/**
 * What was said in a channel while nobody listened.
 *
 * @param fresh what may still be answered, oldest first; of what was heard already, the last is there as well
 * @param old how many messages are too old for that
 * @param newest the last timestamp that was read, in microseconds; 0 when nothing was
 * @param whole whether everything was read
 */
record Missed(List<Incoming> fresh, int old, long newest, boolean whole) {

    /** The same, when so many have become too old before their turn came. */
    Missed aging(int aged) {
        return new Missed(fresh.subList(aged, fresh.size()), old + aged, newest, whole);
    }

    /** How many of what may be answered was said behind a moment. */
    int freshSince(long from) {
        return (int) fresh.stream()
                .filter(one -> one.ts() != null && Ts.micros(one.ts()) > from)
                .count();
    }
}
