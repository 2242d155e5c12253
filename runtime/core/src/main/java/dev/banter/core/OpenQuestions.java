package dev.banter.core;

import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The questions that have not been answered, each for as long as it has. Safe from any thread. */
final class OpenQuestions {

    private static final int MOST = 1_000;

    /** Somebody who asks for more at once does not read what they are asked. */
    private static final int MOST_OF_ONE = 10;

    private final Timers timers;
    private final Consumer<Question> over;

    /** The oldest first. Guarded by this. */
    private final Map<String, Question> byId = new LinkedHashMap<>();

    private volatile boolean spoken;

    /**
     * @param over is told of each whose time is over, or for which there is no room any more
     */
    OpenQuestions(Timers timers, Consumer<Question> over) {
        this.timers = timers;
        this.over = over;
    }

    /** One more; of those that are answered by words, only the newest of a spot is open. */
    void add(Question question, Duration within) {
        take(mine -> !mine.buttons() && !question.buttons() && mine.spot().equals(question.spot()));
        if (count(mine -> isOfSame(mine, question)) >= MOST_OF_ONE) {
            take(mine -> isOfSame(mine, question)).ifPresent(over);
        }
        if (count(mine -> true) >= MOST) {
            take(mine -> true).ifPresent(over);
        }
        synchronized (this) {
            byId.put(question.id(), question);
            spoken |= !question.buttons();
        }
        String id = question.id();
        timers.after(within, () -> take(id).ifPresent(over));
    }

    private static boolean isOfSame(Question one, Question other) {
        return one.isFor(
                other.caller().place().workspace(), other.caller().place().user());
    }

    /** The one with this id, left open. */
    synchronized Optional<Question> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one with this id, closed; empty when it was already. */
    Optional<Question> take(String id) {
        return take(question -> question.id().equals(id));
    }

    /** The one that is answered by what is said at a spot, closed. */
    Optional<Question> take(Question.Spot spot) {
        return spoken ? take(question -> !question.buttons() && question.spot().equals(spot)) : Optional.empty();
    }

    private synchronized int count(Predicate<Question> which) {
        return (int) byId.values().stream().filter(which).count();
    }

    private synchronized Optional<Question> take(Predicate<Question> which) {
        Optional<Question> first = byId.values().stream().filter(which).findFirst();
        first.ifPresent(question -> byId.remove(question.id()));
        spoken = byId.values().stream().anyMatch(question -> !question.buttons());
        return first;
    }
}
