package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;

/** What has to hold before anything is done to a conversation, under Slack's names. */
final class Rules {

    private Rules() {}

    /** Most that can be done with a channel or a group has no meaning for a direct message. */
    static void notDirect(Conversation conversation) {
        if (conversation.kind().isDirect()) {
            throw notSupported();
        }
    }

    static Refused notSupported() {
        return new Refused("method_not_supported_for_channel_type");
    }

    static void member(Conversation conversation, User user) {
        if (!conversation.has(user)) {
            throw new Refused("not_in_channel");
        }
    }

    static void inUse(Conversation conversation) {
        if (conversation.isArchived()) {
            throw new Refused("is_archived");
        }
    }
}
