package dev.banter.core.reply;

import dev.banter.core.message.Heard;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Target;
import org.jspecify.annotations.Nullable;

/** Where each verb speaks: the table in {@link dev.banter.api.Reply}, as a pure function. */
public final class ReplyPlan {

    private ReplyPlan() {}

    /**
     * Where an answer goes.
     *
     * @param verb what the handler called
     * @param message what is answered
     * @return the target
     */
    public static Target plan(Verb verb, Heard message) {
        return switch (verb) {
            case SAY -> here(message, message.threadTs(), false);
            case IN_THREAD -> here(message, threadOf(message), false);
            // A direct message has no channel to show it in besides.
            case BROADCAST -> here(message, threadOf(message), !message.direct());
            case PRIVATELY ->
                message.direct()
                        ? plan(Verb.SAY, message)
                        : new Target(new Destination.Person(message.user()), null, false);
        };
    }

    private static Target here(Heard message, @Nullable String thread, boolean broadcast) {
        return new Target(new Destination.Channel(message.channel()), thread, broadcast);
    }

    /** The thread it was said in, or the one that begins under it. */
    private static String threadOf(Heard message) {
        return message.threadTs() == null ? message.ts() : message.threadTs();
    }
}
