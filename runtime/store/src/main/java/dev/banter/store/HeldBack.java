package dev.banter.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What insists on being written and cannot be just now: it keeps its order, and is tried again each second. Of one thread. */
final class HeldBack {

    private static final Logger log = LoggerFactory.getLogger(HeldBack.class);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Queue<Piece<?>> held = new ArrayDeque<>();
    private boolean told;
    private long tried;

    boolean isEmpty() {
        return held.isEmpty();
    }

    /** How many nanoseconds until it is tried again. */
    long pause() {
        return RETRY.toNanos() - (System.nanoTime() - tried);
    }

    /**
     * Goes before what is about to be written when its time has come; until then, what insists waits behind it.
     *
     * @param now whether its time has come in any case
     */
    void join(List<Piece<?>> together, boolean now) {
        if (held.isEmpty()) {
            return;
        }
        if (now || pause() <= 0) {
            together.addAll(0, held);
            held.clear();
        } else {
            together.stream().filter(Piece::isInsisting).forEach(held::add);
            together.removeIf(Piece::isInsisting);
        }
    }

    /** One that has just failed, by what may pass. */
    void begin(Piece<?> piece, StoreException trouble) {
        if (!told) {
            told = true;
            log.error(
                    "what is said, and what has become of it, waits until it can be written: {}", trouble.getMessage());
        }
        tried = System.nanoTime();
        held.add(piece);
    }

    /** One that must not overtake. */
    void follow(Piece<?> piece) {
        held.add(piece);
    }

    /** All that was to be tried has been. */
    void roundOver() {
        if (told && held.isEmpty()) {
            told = false;
            log.info("what waited to be written is written");
        }
    }

    /** It will not be written any more. */
    void fail(StoreException trouble) {
        held.forEach(piece -> piece.fail(trouble));
        held.clear();
    }
}
