package dev.banter.slack.events;

import dev.banter.slack.intake.Receipt;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.AckWriter;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acknowledges what came in one request by answering it. On the loop's thread only. */
final class Answering implements Receipt {

    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final Consumer<Answer> request;
    private final LoopTimers timers;
    private final Duration patience;
    private final long since;

    /**
     * @param request takes the answer
     * @param patience how long the request may wait for it, from now on
     */
    Answering(Consumer<Answer> request, LoopTimers timers, Duration patience) {
        this.request = request;
        this.timers = timers;
        this.patience = patience;
        this.since = timers.nanos();
    }

    @Override
    public void empty() {
        request.accept(Answer.EMPTY);
    }

    @Override
    public void refused() {
        request.accept(Answer.BUSY);
    }

    @Override
    public void with(String kind, String payload) {
        if (payload.isEmpty()) {
            empty();
        } else if (AckWriter.isJson(payload)) {
            request.accept(Answer.json(payload));
        } else {
            log.warn(
                    "events over HTTP: the answer to {} is left out of its acknowledgement: it is not JSON. This is a"
                            + " fault of Banter, please report it",
                    kind);
            empty();
        }
    }

    @Override
    public void awaitsHandler() {
        // The request waits as it is.
    }

    @Override
    public Duration patience() {
        return patience.minusNanos(timers.nanos() - since);
    }

    /** It is not taken. */
    void refuse(Answer refusal) {
        request.accept(refusal);
    }
}
