package dev.banter.workspace.shape.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.PinEvent;
import dev.banter.workspace.event.PinEvent.Added;
import dev.banter.workspace.event.PinEvent.Removed;
import dev.banter.workspace.shape.PinShape;
import dev.banter.workspace.team.User;
import tools.jackson.databind.node.ObjectNode;

/** Events about what is pinned. */
final class PinEventShape {

    private PinEventShape() {}

    static ObjectNode of(PinEvent event) {
        if (event instanceof Added added) {
            return pin("pin_added", added, added.pin().pinner(), added.pin().ts());
        } else if (event instanceof Removed removed) {
            return pin("pin_removed", removed, removed.remover(), removed.ts())
                    .put("has_pins", hasPins(removed.conversation()));
        }
        throw EventShape.shapeless(event);
    }

    private static ObjectNode pin(String type, PinEvent event, User user, Ts ts) {
        Conversation conversation = event.conversation();
        ObjectNode shape = EventShape.event(type).put("user", user.id()).put("channel_id", conversation.id());
        shape.set("item", PinShape.item(event.message(), conversation, event.pin()));
        shape.put("item_user", event.message().author().id())
                .put("pin_count", conversation.history().pinned().size());
        shape.putObject("pinned_info")
                .put("channel", conversation.id())
                .put("pinned_by", event.pin().pinner().id())
                .put("pinned_ts", event.pin().ts().seconds());
        return shape.put("event_ts", ts.toString());
    }

    private static boolean hasPins(Conversation conversation) {
        return !conversation.history().pinned().isEmpty();
    }
}
