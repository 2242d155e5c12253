package dev.banter.core;

import dev.banter.api.Reply;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.route.Hit;
import org.jspecify.annotations.Nullable;

/** A call of a handler for a message. */
record MessageCall(Heard message, Hit hit, Reply reply, Inbox inbox, Delivery delivery) implements Called {

    @Override
    public @Nullable Object call() throws Throwable {
        return hit.route().code().handle(message, hit.match(), reply);
    }

    @Override
    public void done() {
        inbox.done(delivery, hit.route().handler());
    }
}
