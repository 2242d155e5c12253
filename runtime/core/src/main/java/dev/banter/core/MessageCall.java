package dev.banter.core;

import dev.banter.api.Reply;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.route.Hit;
import org.jspecify.annotations.Nullable;

/** A call of a handler for a message. */
record MessageCall(Hit hit, Reply reply, Inbox inbox, Delivery delivery) implements Called {

    @Override
    public @Nullable Object call() throws Throwable {
        return hit.route().code().handle(delivery.to(hit.route().handler()), hit.match(), reply);
    }

    @Override
    public void done(HandlerOutcome outcome) {
        inbox.done(delivery, hit.route().handler(), outcome);
    }
}
