package dev.banter.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the workspace's history says of the work that people have given.
 *
 * @param asked how much it was
 * @param lost the numbers of what was not answered
 * @param twice the numbers of what was answered more than once
 */
record Verdict(int asked, List<Integer> lost, List<Integer> twice) {

    private static final int SHOWN = 20;
    private static final int PAUSE_MILLIS = 500;

    /** Copies the lists. */
    Verdict {
        lost = List.copyOf(lost);
        twice = List.copyOf(twice);
    }

    /** As it stands now. */
    static Verdict on(Rooms rooms, int asked) {
        Map<String, Long> times =
                rooms.texts().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Integer> lost = new ArrayList<>();
        List<Integer> twice = new ArrayList<>();
        for (int number = 1; number <= asked; number++) {
            long answers = times.getOrDefault("done " + number, 0L);
            if (!times.containsKey("work " + number)) {
                throw new IllegalStateException("the workspace has forgotten work " + number + ": talk for less long");
            }
            if (answers == 0) {
                lost.add(number);
            } else if (answers > 1) {
                twice.add(number);
            }
        }
        return new Verdict(asked, lost, twice);
    }

    /** Returns once all is answered, or nothing more has been for a while. */
    static void await(Rooms rooms, int asked, Duration patience) throws InterruptedException {
        int missing = asked + 1;
        long until = System.nanoTime();
        for (int now = on(rooms, asked).lost().size();
                now > 0 && (now < missing || System.nanoTime() < until);
                now = on(rooms, asked).lost().size()) {
            if (now < missing) {
                missing = now;
                until = System.nanoTime() + patience.toNanos();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    int answered() {
        return asked - lost.size();
    }

    /** With the first of them by number. */
    @Override
    public String toString() {
        return "of %d messages %d are lost, %s, and %d were answered twice, %s"
                .formatted(asked, lost.size(), first(lost), twice.size(), first(twice));
    }

    /** What was seen of the first of them. */
    String testimony(Witness witness) {
        return witness.about(first(lost)) + witness.about(first(twice));
    }

    private static List<Integer> first(List<Integer> numbers) {
        return numbers.subList(0, Math.min(SHOWN, numbers.size()));
    }

    boolean isGood() {
        return lost.isEmpty() && twice.isEmpty();
    }
}
