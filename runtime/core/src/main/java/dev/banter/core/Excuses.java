package dev.banter.core;

import dev.banter.api.ViewAnswer;
import dev.banter.core.deed.Done;
import dev.banter.core.deed.Reacted;
import dev.banter.core.deed.Submitted;
import dev.banter.core.message.Heard;
import dev.banter.core.reply.Place;
import dev.banter.core.run.Lane;

/**
 * What is told to people when a plugin is not called for what they say or do: once a channel, until it is called again.
 */
final class Excuses {

    private static final String OUT_OF_ORDER = " is out of order just now. It is tried again after a while.";

    private final Voices voices;
    private final BotListener listener;
    private final OnceAPlace busy = new OnceAPlace();
    private final OnceAPlace outOfOrder = new OnceAPlace();

    Excuses(Voices voices, BotListener listener) {
        this.voices = voices;
        this.listener = listener;
    }

    /** A message found no room in a lane. */
    void busy(Lane lane, Heard message) {
        busy(lane, Place.of(message), message.key().toString(), "say it again");
    }

    /** What a person did found no room in a lane. */
    void busy(Lane lane, Done done, String origin, Acknowledgement acknowledgement) {
        if (done instanceof Reacted
                || answered(done, acknowledgement, lane, " is busy just now. Please submit it again in a moment.")) {
            dropped(lane);
        } else {
            busy(lane, done.place(), origin, "do it again");
        }
    }

    /** Something found no room in a lane, and there is nobody to tell. */
    void dropped(Lane lane) {
        listener.busy(lane.pluginId());
    }

    private void busy(Lane lane, Place place, String origin, String please) {
        listener.busy(lane.pluginId());
        if (busy.isFirst(lane.pluginId(), place)) {
            voices.hosts(place, lane.pluginId(), "busy", origin)
                    .say("`" + lane.pluginId() + "` is busy: too many messages are waiting for it. Please " + please
                            + " in a moment.");
        }
    }

    /** A message is for handlers that are parked. Who has not spoken to the bot does not wait for an answer. */
    void outOfOrder(Lane lane, Heard message) {
        if (message.addressed() || message.direct()) {
            outOfOrder(lane, Place.of(message), message.key().toString());
        }
    }

    /** What a person did is for handlers that are parked. */
    void outOfOrder(Lane lane, Done done, String origin, Acknowledgement acknowledgement) {
        if (!(done instanceof Reacted) && !answered(done, acknowledgement, lane, OUT_OF_ORDER)) {
            outOfOrder(lane, done.place(), origin);
        }
    }

    private void outOfOrder(Lane lane, Place place, String origin) {
        if (outOfOrder.isFirst(lane.pluginId(), place)) {
            voices.hosts(place, lane.pluginId(), "out of order", origin)
                    .say("`" + lane.pluginId() + "`" + OUT_OF_ORDER);
        }
    }

    /** A modal has a place for it. */
    private static boolean answered(Done done, Acknowledgement acknowledgement, Lane lane, String what) {
        if (done instanceof Submitted form && form.firstInput().isPresent()) {
            acknowledgement.answer(ViewAnswer.error(form.firstInput().get(), lane.pluginId() + what));
            return true;
        }
        return false;
    }

    /** Something found room; once half of it is free again, a rush is over. */
    void noneNeeded(Lane lane) {
        if (!outOfOrder.isEmpty()) {
            outOfOrder.forget(lane.pluginId());
        }
        if (!busy.isEmpty() && lane.isRelaxed()) {
            busy.forget(lane.pluginId());
        }
    }
}
