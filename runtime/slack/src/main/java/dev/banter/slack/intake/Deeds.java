package dev.banter.slack.intake;

import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.core.time.Timers;
import dev.banter.slack.link.Shield;
import dev.banter.slack.socket.LoopTimers;
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

    private final String way;
    private final Inlet inlet;
    private final LoopTimers timers;

    Deeds(String way, Inlet inlet, LoopTimers timers) {
        this.way = way;
        this.inlet = inlet;
        this.timers = timers;
    }

    void did(Identity self, Deed deed, Receipt receipt) {
        if (ANSWERED.contains(deed.kind())) {
            answer(deed, receipt, handOver(self, deed));
        } else {
            receipt.empty();
            handOver(self, deed).thenAccept(payload -> late(deed, payload, "Slack makes nothing of one"));
        }
    }

    private CompletionStage<String> handOver(Identity self, Deed deed) {
        CompletionStage<String> none = CompletableFuture.completedFuture("");
        return Shield.get("the inlet", () -> inlet.did(self, deed), none);
    }

    private void answer(Deed deed, Receipt receipt, CompletionStage<String> answer) {
        Duration patience = receipt.patience();
        CompletableFuture<String> first = new CompletableFuture<>();
        Timers.Timer deadline = timers.after(patience, () -> first.complete(""));
        receipt.awaitsHandler();
        first.thenAcceptAsync(
                payload -> {
                    deadline.cancel();
                    receipt.with(deed.kind(), payload);
                },
                timers.loop());
        answer.whenComplete((payload, failure) -> {
            if (!first.complete(failure == null ? payload : "") && failure == null) {
                late(deed, payload, "it came after the " + patience.toMillis() + " ms that there were");
            }
        });
    }

    private void late(Deed deed, String payload, String why) {
        if (!payload.isEmpty()) {
            log.warn("{}: the answer to {} went with no acknowledgement: {}", way, deed.kind(), why);
        }
    }
}
