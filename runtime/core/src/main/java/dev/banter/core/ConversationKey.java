package dev.banter.core;

import dev.banter.api.WorkspaceId;
import dev.banter.core.reply.Place;
import org.jspecify.annotations.Nullable;

/** Turns of one conversation of one plugin must not overtake each other. */
record ConversationKey(
        WorkspaceId workspace, String where, @Nullable String thread) {

    /** A thread, a channel, or what is between the bot and a person alone. */
    static ConversationKey of(Place place) {
        if (place instanceof Place.AtMessage message) {
            return new ConversationKey(place.workspace(), message.channel().id(), message.thread());
        }
        return place instanceof Place.Aside aside
                ? new ConversationKey(place.workspace(), aside.channel().id(), aside.thread())
                : new ConversationKey(place.workspace(), place.user().id(), null);
    }
}
