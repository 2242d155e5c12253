package dev.banter.core;

import dev.banter.api.ChannelId;
import dev.banter.api.Posted;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.reply.Place;
import dev.banter.core.right.Asker;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody has been asked, and has not answered.
 *
 * @param id nobody can guess it
 * @param pluginId the plugin
 * @param handler the handler that is called with a yes
 * @param caller who is asked, and where
 * @param wish what it is called for
 * @param text the question
 * @param buttons whether it is answered by a button, and not by words
 * @param posted where it stands; empty where the person alone sees it, so that it cannot be changed later
 */
record Question(
        String id,
        String pluginId,
        String handler,
        Caller caller,
        Wish wish,
        String text,
        boolean buttons,
        CompletionStage<Optional<Posted>> posted) {

    /** Where a person speaks: the same channel and the same thread. */
    record Spot(
            WorkspaceId workspace,
            UserId user,
            @Nullable ChannelId channel,
            @Nullable String thread) {

        static Spot of(Place place) {
            Asker asker = Caller.asker(place);
            String thread = place instanceof Place.AtMessage message ? message.thread() : null;
            return new Spot(asker.workspace(), asker.user(), asker.channel(), thread);
        }
    }

    Spot spot() {
        return Spot.of(caller.place());
    }

    /** Whether somebody is the one who was asked. */
    boolean isFor(WorkspaceId workspace, UserId user) {
        return caller.place().workspace().equals(workspace)
                && caller.place().user().equals(user);
    }
}
