package dev.banter.core.reply;

import dev.banter.api.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What must not overtake each other, at one plugin and on the way to it.
 *
 * @param workspace where
 * @param where the channel's id, or the person's where there is no channel
 * @param thread the timestamp of the message that began the thread; {@code null} outside of any
 */
public record ConversationKey(
        WorkspaceId workspace, String where, @Nullable String thread) {

    /**
     * A thread, a channel, or what is between the bot and a person alone.
     *
     * @param place where something was said or done
     * @return equal for what belongs together
     */
    public static ConversationKey of(Place place) {
        if (place instanceof Place.AtMessage message) {
            return new ConversationKey(place.workspace(), message.channel().id(), message.thread());
        }
        return place instanceof Place.Aside aside
                ? new ConversationKey(place.workspace(), aside.channel().id(), aside.thread())
                : new ConversationKey(place.workspace(), place.user().id(), null);
    }
}
