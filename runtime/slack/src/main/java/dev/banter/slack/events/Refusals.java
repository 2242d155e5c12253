package dev.banter.slack.events;

import dev.banter.slack.socket.LoopTimers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what is refused: each kind at once, and then how many more there were, once a minute, for anybody can send what is
 * refused. Nothing of it is logged. On the loop's thread only.
 */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LoopTimers timers;
    private final Map<Answer, Integer> untold = new HashMap<>();

    Refusals(LoopTimers timers) {
        this.timers = timers;
    }

    /** The refusal itself, to be sent. */
    Answer told(Answer refusal) {
        if (untold.merge(refusal, 1, Integer::sum) == 1) {
            log.warn("{}", line("a request is refused", refusal));
            timers.after(PAUSE, () -> tellMore(refusal));
        }
        return refusal;
    }

    private void tellMore(Answer refusal) {
        Integer times = untold.remove(refusal);
        if (times != null && times > 1) {
            log.warn("{}", line((times - 1) + " more requests were refused within a minute", refusal));
        }
    }

    private static String line(String what, Answer refusal) {
        return "events over HTTP: " + what + " with " + refusal.status().code() + ": "
                + refusal.text().strip();
    }
}
