package dev.banter.workspace.keep;

import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.basics.IdSource;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.keep.line.BrokenLine;
import dev.banter.workspace.keep.line.ConversationLine;
import dev.banter.workspace.keep.line.Fields;
import dev.banter.workspace.keep.line.GoneLine;
import dev.banter.workspace.keep.line.MemberLine;
import dev.banter.workspace.keep.line.MessageLine;
import dev.banter.workspace.keep.line.TeamLine;
import dev.banter.workspace.keep.line.Thing;
import dev.banter.workspace.keep.line.UserLine;
import dev.banter.workspace.message.History;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.People;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a workspace come about again out of its lines, one after another. The last line about a thing wins. */
final class Replay {

    private final People people = new People();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Set<String> forNewcomers = new LinkedHashSet<>();
    private @Nullable TeamLine workspace;
    private Ts latest = Ts.START;

    /** Takes one line more; one that does not fit what came before is a {@link BrokenLine}. */
    void take(Fields line) {
        Thing thing = Thing.of(line);
        if (thing == Thing.TEAM) {
            workspace = TeamLine.read(line);
        }
        takeAbout(thing, line, known());
        Ts at = line.ts(Thing.AT);
        latest = at.compareTo(latest) > 0 ? at : latest;
    }

    private void takeAbout(Thing thing, Fields line, TeamLine team) {
        switch (thing) {
            case TEAM -> {}
            case USER -> take(UserLine.read(line, team.team().id()));
            case CONVERSATION -> take(ConversationLine.read(line, this::user));
            case MEMBER -> MemberLine.read(line, this::user).apply(conversation(line));
            case MESSAGE ->
                take(MessageLine.read(line, this::user), conversation(line).history());
            case GONE -> GoneLine.apply(line, conversation(line), this::user);
        }
    }

    private void take(UserLine line) {
        boolean sameAsEver =
                people.byId(line.user().id()).map(line.user()::equals).orElse(true);
        if (!sameAsEver) {
            throw new BrokenLine("user " + line.user().id() + " is somebody else than in a line before");
        }
        people.add(line.user(), line.profile());
        people.setAway(line.user(), line.away());
    }

    private void take(ConversationLine line) {
        String id = line.made().id();
        conversations.putIfAbsent(id, line.made());
        conversation(id).become(line.sign());
        if (line.newcomers()) {
            forNewcomers.add(id);
        } else {
            forNewcomers.remove(id);
        }
    }

    private static void take(Message message, History history) {
        if (history.find(message.ts()).isPresent()) {
            history.replace(message);
        } else {
            history.add(message);
        }
    }

    /** All that the lines told of; nothing when there was none. */
    Optional<Holdings> holdings(Clock clock) {
        return Optional.ofNullable(workspace)
                .map(team -> new Holdings(
                        team.team(),
                        user(team.bot()),
                        new IdSource(team.ids()),
                        new TsSource(clock, latest),
                        people,
                        inhabited()));
    }

    /** Where nobody is, nobody ever came in: the process was killed between the two. */
    private Conversations inhabited() {
        Conversations inhabited = new Conversations();
        conversations.values().stream()
                .filter(conversation -> !conversation.members().isEmpty())
                .forEach(conversation -> {
                    inhabited.add(conversation);
                    if (forNewcomers.contains(conversation.id())) {
                        inhabited.welcomeInto(conversation);
                    }
                });
        return inhabited;
    }

    private TeamLine known() {
        if (workspace == null) {
            throw new BrokenLine("the file does not begin with the workspace itself");
        }
        return workspace;
    }

    private User user(String id) {
        User slackbot = User.slackbot(known().team().id());
        return id.equals(slackbot.id())
                ? slackbot
                : people.byId(id).orElseThrow(() -> new BrokenLine("no line before it is about user " + id));
    }

    private Conversation conversation(Fields line) {
        return conversation(line.text("conversation"));
    }

    private Conversation conversation(String id) {
        Conversation found = conversations.get(id);
        if (found == null) {
            throw new BrokenLine("no line before it is about conversation " + id);
        }
        return found;
    }
}
