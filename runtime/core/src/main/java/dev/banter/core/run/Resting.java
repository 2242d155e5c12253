package dev.banter.core.run;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Threads of a crew that have nothing to do. Who came last is called first: so those that are not needed rest for long, and
 * go. Guarded by the crew's monitor; makes no object, for there may be no memory left.
 */
final class Resting {

    private final Deque<Worker> waiting;

    /** How many are on their way: each will look once what there is to do. */
    private int called;

    /** @param most how many there will be at a time */
    Resting(int most) {
        waiting = new ArrayDeque<>(most);
    }

    /** How many there are, those that are called included. */
    int size() {
        return waiting.size() + called;
    }

    void add(Worker worker) {
        waiting.push(worker);
    }

    /** One that was added looks what there is to do, called or not. */
    void remove(Worker worker) {
        if (!waiting.remove(worker)) {
            called--;
        }
    }

    void callLast() {
        Worker last = waiting.poll();
        if (last != null) {
            called++;
            last.wake();
        }
    }

    void callAll() {
        while (!waiting.isEmpty()) {
            callLast();
        }
    }
}
