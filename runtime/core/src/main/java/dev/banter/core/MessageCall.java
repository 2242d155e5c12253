package dev.banter.core;

import dev.banter.api.Reply;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.route.Hit;
import org.jspecify.annotations.Nullable;

/** A call of a handler for a message. It is over once the handler has returned and all that it returned has been said. */
final class MessageCall implements Called {

    private final Hit hit;
    private final Reply reply;
    private final Inbox inbox;
    private final Delivery delivery;

    // Guarded by this.
    private @Nullable HandlerOutcome outcome;
    private boolean settled;

    MessageCall(Hit hit, Reply reply, Inbox inbox, Delivery delivery) {
        this.hit = hit;
        this.reply = reply;
        this.inbox = inbox;
        this.delivery = delivery;
    }

    private String handler() {
        return hit.route().handler();
    }

    @Override
    public @Nullable Object call() throws Throwable {
        if (delivery.isResumed()) {
            inbox.begun(delivery, handler()).toCompletableFuture().get();
        }
        return hit.route().code().handle(delivery.to(handler()), hit.match(), reply);
    }

    @Override
    public void done(HandlerOutcome how) {
        boolean over;
        synchronized (this) {
            outcome = how;
            over = settled;
        }
        if (over) {
            inbox.settled(delivery, handler(), how);
        }
        inbox.returned();
    }

    @Override
    public void settled() {
        HandlerOutcome how;
        synchronized (this) {
            how = settled ? null : outcome;
            settled = true;
        }
        if (how != null) {
            inbox.settled(delivery, handler(), how);
        }
    }
}
