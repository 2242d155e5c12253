package dev.banter.core;

import dev.banter.api.Match;
import dev.banter.api.Reply;
import dev.banter.api.ViewAnswer;
import dev.banter.core.deed.Commanded;
import dev.banter.core.deed.Done;
import dev.banter.core.deed.Reacted;
import dev.banter.core.deed.Submitted;
import dev.banter.core.message.Heard;
import dev.banter.core.reply.Place;
import dev.banter.core.right.Asker;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls a handler, as far as they may have to be told that they may not.
 *
 * @param place where
 * @param origin what they call it with
 * @param waits whether they have spoken to the bot, and wait for an answer
 * @param form tells them in the modal that they have submitted; {@code null} where there is none
 * @param wanted what they want, where they can be asked about it; {@code null} elsewhere
 * @param confirmed whether they have been asked, and said yes
 */
record Caller(
        Place place,
        String origin,
        boolean waits,
        @Nullable Consumer<String> form,
        @Nullable Wanted wanted,
        boolean confirmed) {

    /**
     * What somebody can be asked about.
     *
     * @param match what the handler's pattern matched
     * @param wish what they want it called for
     */
    record Wanted(Match match, Wish wish) {}

    static Caller of(Heard message, Match match, boolean confirmed) {
        boolean waits = message.direct() || message.addressed() || message.mentioned();
        Wanted wanted = new Wanted(match, new Wish.Said(message));
        return new Caller(Place.of(message), message.key().toString(), waits, null, wanted, confirmed);
    }

    /** Whoever reacts, or closes a modal, does not wait for anything. */
    static Caller of(Done done, String origin, DeedCall call, boolean confirmed) {
        boolean waits = !(done instanceof Reacted) && !(done instanceof Submitted form && form.closed());
        Wanted wanted =
                done instanceof Commanded command ? new Wanted(call.found().match(), new Wish.Sent(command)) : null;
        return new Caller(done.place(), origin, waits, form(done, call), wanted, confirmed);
    }

    private static @Nullable Consumer<String> form(Done done, Called call) {
        if (!(done instanceof Submitted form) || form.closed()) {
            return null;
        }
        return form.firstInput()
                .<Consumer<String>>map(input -> text -> call.take(ViewAnswer.error(input, text)))
                .orElse(null);
    }

    Asker asker() {
        return asker(place);
    }

    /** Whoever is at a place. */
    static Asker asker(Place place) {
        if (place instanceof Place.AtMessage message) {
            return new Asker(place.workspace(), place.user(), message.channel());
        }
        return new Asker(place.workspace(), place.user(), place instanceof Place.Aside aside ? aside.channel() : null);
    }

    /** Tells them something, so that they alone see it. */
    void tell(Reply reply, String text) {
        if (isAmongOthers()) {
            reply.ephemeral(text).exceptionallyCompose(failed -> reply.privately(text));
        } else {
            reply.say(text);
        }
    }

    /** Whether others would see what is said there. */
    boolean isAmongOthers() {
        return place instanceof Place.AtMessage message && !message.direct();
    }
}
