package dev.banter.workspace.shape.event;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.MemberEvent;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.OwnEvent;
import dev.banter.workspace.event.PinEvent;
import dev.banter.workspace.event.ReactionEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.shape.Json;
import tools.jackson.databind.node.ObjectNode;

/** An event, as every connection that may hear of it gets it. */
public final class EventShape {

    private EventShape() {}

    public static ObjectNode of(WorkspaceEvent event) {
        if (event instanceof MessageEvent said) {
            return MessageEventShape.of(said);
        } else if (event instanceof ReactionEvent reaction) {
            return ReactionEventShape.of(reaction);
        } else if (event instanceof PinEvent pin) {
            return PinEventShape.of(pin);
        } else if (event instanceof MemberEvent member) {
            return MemberEventShape.of(member);
        } else if (event instanceof ChannelEvent channel) {
            return ChannelEventShape.of(channel);
        } else if (event instanceof LiveEvent live) {
            return LiveEventShape.of(live);
        } else if (event instanceof OwnEvent own) {
            return OwnEventShape.of(own);
        }
        throw shapeless(event);
    }

    static ObjectNode event(String type) {
        return Json.object().put("type", type);
    }

    /** Slack says the kind of conversation with the event's type, as in {@code group_rename}. */
    static ObjectNode about(Conversation conversation, String what, Ts ts) {
        return event(family(conversation) + "_" + what).put("event_ts", ts.toString());
    }

    static String family(Conversation conversation) {
        return conversation.kind().channelType();
    }

    static IllegalArgumentException shapeless(WorkspaceEvent event) {
        return new IllegalArgumentException("an event without a shape: " + event);
    }
}
