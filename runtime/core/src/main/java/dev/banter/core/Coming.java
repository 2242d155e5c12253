package dev.banter.core;

import dev.banter.core.async.Stages;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.MessageKey;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Messages that have come and could still be lost: who sends one again meanwhile is to wait as well. Safe from any thread. */
final class Coming {

    private final Inbox inbox;
    private final BotListener listener;
    private final Map<MessageKey, CompletionStage<?>> underWay = new ConcurrentHashMap<>();

    Coming(Inbox inbox, BotListener listener) {
        this.inbox = inbox;
        this.listener = listener;
    }

    /** A message has come; the stage completes once it cannot be lost any more. */
    CompletionStage<?> add(MessageKey message, CompletionStage<?> taken) {
        if (taken != Stages.DONE) {
            underWay.put(message, taken);
            taken.whenComplete((done, failure) -> {
                underWay.remove(message, taken);
                if (failure != null) {
                    inbox.forget(message);
                    listener.notTaken(
                            message.toString(),
                            String.valueOf(Stages.cause(failure).getMessage()));
                }
            });
        }
        return taken;
    }

    /** A message that has come before: completes when it cannot be lost any more. */
    CompletionStage<?> of(MessageKey message) {
        return underWay.getOrDefault(message, Stages.DONE);
    }
}
