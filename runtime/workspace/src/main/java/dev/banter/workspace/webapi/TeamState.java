package dev.banter.workspace.webapi;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.ReadStateShape;
import dev.banter.workspace.shape.UserShape;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.people.Directory;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole team at a glance, which old clients expect of {@code rtm.start} and look things up in afterwards. */
final class TeamState {

    private static final int EDIT_WINDOW_UNLIMITED = -1;

    private final Workspace workspace;

    TeamState(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Puts it into an answer that has {@code self} and {@code team} already.
     *
     * @param mpimAware whether the client knows direct messages of several; it finds them among the groups if not
     */
    void addTo(ObjectNode answer, User viewer, boolean mpimAware) {
        answer.withObject("self")
                .put("manual_presence", workspace.attendance().chosen(viewer).word())
                .set("prefs", Json.object());
        answer.withObject("team")
                .put("email_domain", User.EMAIL_DOMAIN)
                .put("msg_edit_window_mins", EDIT_WINDOW_UNLIMITED)
                .put("over_storage_limit", false)
                .put("plan", "")
                .set("prefs", Json.object());
        answer.put("cache_ts", workspace.people().lastChange());
        addPeople(answer);
        add(answer.putArray("channels"), viewer, Set.of(ConversationKind.CHANNEL));
        add(answer.putArray("ims"), viewer, Set.of(ConversationKind.IM));
        if (mpimAware) {
            add(answer.putArray("groups"), viewer, Set.of(ConversationKind.GROUP));
            add(answer.putArray("mpims"), viewer, Set.of(ConversationKind.MPIM));
        } else {
            add(answer.putArray("groups"), viewer, Set.of(ConversationKind.GROUP, ConversationKind.MPIM));
        }
    }

    private void addPeople(ObjectNode answer) {
        Directory directory = new Directory(workspace);
        List<User> everybody = directory.all();
        ArrayNode users = answer.putArray("users");
        everybody.forEach(user -> users.add(directory.shape(user)));
        ArrayNode bots = answer.putArray("bots");
        everybody.stream().filter(User::isBot).forEach(bot -> bots.add(UserShape.bot(bot)));
    }

    private void add(ArrayNode list, User viewer, Set<ConversationKind> kinds) {
        workspace.conversations().visibleTo(viewer).stream()
                .filter(conversation -> kinds.contains(conversation.kind()))
                .forEach(conversation -> list.add(ReadStateShape.whole(conversation, viewer)));
    }
}
