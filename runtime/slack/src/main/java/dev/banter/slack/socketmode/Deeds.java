package dev.banter.slack.socketmode;

import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.core.time.Timers;
import dev.banter.slack.link.Shield;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.SocketFrame.Envelope;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what somebody did, and acknowledges it: at once, or with what a handler has to say where Slack makes
 * something of that, and then in time all the same. On the loop's thread only.
 */
final class Deeds {

    private static final Logger log = LoggerFactory.getLogger(Deeds.class);

    /** Slack shows what these are answered with. */
    private static final Set<String> ANSWERED = Set.of("view_submission", "block_suggestion");

    private final Inlet inlet;
    private final Acks acks;
    private final LoopTimers timers;
    private final Duration patience;

    Deeds(Inlet inlet, Acks acks, LoopTimers timers, Duration patience) {
        this.inlet = inlet;
        this.acks = acks;
        this.timers = timers;
        this.patience = patience;
    }

    void did(SocketLine line, Envelope envelope, Identity self, Deed deed) {
        if (ANSWERED.contains(deed.kind())) {
            answer(line, envelope, deed, handOver(self, deed));
        } else {
            acks.acknowledge(line, envelope.id());
            handOver(self, deed).thenAccept(payload -> late(deed, payload, "Slack makes nothing of one"));
        }
    }

    private CompletionStage<String> handOver(Identity self, Deed deed) {
        CompletionStage<String> none = CompletableFuture.completedFuture("");
        return Shield.get("the inlet", () -> inlet.did(self, deed), none);
    }

    private void answer(SocketLine line, Envelope envelope, Deed deed, CompletionStage<String> answer) {
        CompletableFuture<String> first = new CompletableFuture<>();
        Timers.Timer deadline = timers.after(patience, () -> first.complete(""));
        line.awaitsHandler();
        first.thenAcceptAsync(
                payload -> {
                    deadline.cancel();
                    line.awaitsHandlerNoMore();
                    acks.acknowledge(line, envelope.id(), envelope.answerable(), deed.kind(), payload);
                },
                timers.loop());
        answer.whenComplete((payload, failure) -> {
            if (!first.complete(failure == null ? payload : "") && failure == null) {
                late(deed, payload, "it came after the " + patience.toMillis() + " ms that there are");
            }
        });
    }

    private static void late(Deed deed, String payload, String why) {
        if (!payload.isEmpty()) {
            log.warn("Socket Mode: the answer to {} went with no acknowledgement: {}", deed.kind(), why);
        }
    }
}
