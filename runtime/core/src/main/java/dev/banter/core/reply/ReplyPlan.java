package dev.banter.core.reply;

import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.Whisper;
import org.jspecify.annotations.Nullable;

/** Where each verb speaks: the table in {@link dev.banter.api.Reply}, as a pure function. */
public final class ReplyPlan {

    private ReplyPlan() {}

    /**
     * Where an answer goes.
     *
     * @param verb what the handler called
     * @param place where the person did what is answered
     * @return the spot
     */
    public static Spot plan(Verb verb, Place place) {
        if (place instanceof Place.AtMessage message) {
            return new Spot(atMessage(verb, message), null);
        }
        if (place instanceof Place.Aside aside && verb != Verb.PRIVATELY) {
            Target here = new Target(new Destination.Channel(aside.channel()), aside.thread(), false);
            return new Spot(here, new Whisper(aside.user(), aside.way(), verb == Verb.BROADCAST, false));
        }
        return new Spot(person(place), null);
    }

    private static Target atMessage(Verb verb, Place.AtMessage message) {
        return switch (verb) {
            case SAY -> here(message, message.thread(), false);
            case IN_THREAD -> here(message, threadOf(message), false);
            // A direct message has no channel to show it in besides.
            case BROADCAST -> here(message, threadOf(message), !message.direct());
            case PRIVATELY -> message.direct() ? atMessage(Verb.SAY, message) : person(message);
        };
    }

    private static Target here(Place.AtMessage message, @Nullable String thread, boolean broadcast) {
        return new Target(new Destination.Channel(message.channel()), thread, broadcast);
    }

    private static Target person(Place place) {
        return new Target(new Destination.Person(place.user()), null, false);
    }

    /** The thread it was said in, or the one that begins under it. */
    private static String threadOf(Place.AtMessage message) {
        return message.thread() == null ? message.ts() : message.thread();
    }
}
