package dev.banter.workspace.keep;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.event.ChannelEvent;
import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.MemberEvent;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.OwnEvent;
import dev.banter.workspace.event.PinEvent;
import dev.banter.workspace.event.ReactionEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.keep.line.ConversationLine;
import dev.banter.workspace.keep.line.GoneLine;
import dev.banter.workspace.keep.line.MemberLine;
import dev.banter.workspace.keep.line.MessageLine;
import dev.banter.workspace.keep.line.UserLine;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.People;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The lines about what an event touched, as it is now; none about what is of the moment alone. */
final class Changes {

    private final People people;
    private final Conversations conversations;

    Changes(People people, Conversations conversations) {
        this.people = people;
        this.conversations = conversations;
    }

    List<ObjectNode> of(WorkspaceEvent event) {
        if (event instanceof MessageEvent said) {
            return message(said);
        } else if (event instanceof ReactionEvent reaction) {
            return List.of(MessageLine.of(reaction.conversation(), reaction.message()));
        } else if (event instanceof PinEvent pin) {
            return List.of(MessageLine.of(pin.conversation(), pin.message()));
        } else if (event instanceof OwnEvent own) {
            return own(own);
        } else if (event instanceof MemberEvent member) {
            return member(member);
        } else if (event instanceof ChannelEvent channel) {
            return channel(channel);
        } else if (event instanceof LiveEvent.PresenceChosen presence) {
            return List.of(UserLine.of(presence.chooser(), people));
        }
        return List.of();
    }

    private List<ObjectNode> channel(ChannelEvent event) {
        ObjectNode line = conversation(event.conversation());
        return event instanceof ChannelEvent.ImCreated created
                ? List.of(line, MemberLine.of(created.conversation(), created.told()))
                : List.of(line);
    }

    private List<ObjectNode> message(MessageEvent event) {
        Conversation conversation = event.conversation();
        if (event instanceof MessageEvent.Posted posted) {
            return posted(conversation, posted.message());
        } else if (event instanceof MessageEvent.Changed changed) {
            return List.of(MessageLine.of(conversation, changed.after()));
        } else if (event instanceof MessageEvent.Deleted deleted) {
            return List.of(GoneLine.of(conversation, deleted.message()));
        } else if (event instanceof MessageEvent.Recalled recalled) {
            return List.of(MessageLine.of(conversation, recalled.message()));
        }
        return List.of();
    }

    /** Of a new topic or purpose nothing tells but the note in the history. */
    private List<ObjectNode> posted(Conversation conversation, Message message) {
        ObjectNode line = MessageLine.of(conversation, message);
        return message.isSpeech() ? List.of(line) : List.of(conversation(conversation), line);
    }

    private List<ObjectNode> own(OwnEvent event) {
        ObjectNode place = MemberLine.of(event.conversation(), event.user());
        if (event instanceof OwnEvent.Entered) {
            return List.of(conversation(event.conversation()), place);
        }
        return event instanceof OwnEvent.Left ? List.of() : List.of(place);
    }

    private List<ObjectNode> member(MemberEvent event) {
        if (event instanceof MemberEvent.Joined joined) {
            return List.of(MemberLine.of(joined.conversation(), joined.member()));
        } else if (event instanceof MemberEvent.Left left) {
            return List.of(GoneLine.of(left.conversation(), left.member()));
        } else if (event instanceof MemberEvent.TeamJoin join) {
            return List.of(UserLine.of(join.newcomer(), people));
        } else if (event instanceof MemberEvent.Changed changed) {
            return List.of(UserLine.of(changed.changed(), people));
        }
        return List.of();
    }

    private ObjectNode conversation(Conversation conversation) {
        return ConversationLine.of(conversation, conversations.forNewcomers().contains(conversation));
    }
}
