package dev.banter.workspace.action;

import dev.banter.workspace.basics.IdSource;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.event.MemberEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.People;
import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.Team;
import dev.banter.workspace.team.User;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Lets people into the workspace: whoever names themselves for the first time is a new person. */
public final class Arrival {

    /** A bound, so that nobody fills the memory with made-up names. */
    private static final int MOST_PEOPLE = 2_000;

    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}");

    private final Team team;
    private final IdSource ids;
    private final TsSource timestamps;
    private final People people;
    private final Conversations conversations;
    private final Consumer<WorkspaceEvent> listener;

    Arrival(Holdings holdings, Consumer<WorkspaceEvent> listener) {
        this.team = holdings.team();
        this.ids = holdings.ids();
        this.timestamps = holdings.timestamps();
        this.people = holdings.people();
        this.conversations = holdings.conversations();
        this.listener = listener;
    }

    /**
     * The person of this name, who joins now if the name is new.
     *
     * @throws Refused as {@code invalid_auth}, when the name is the bot's or Slackbot's, or cannot be one
     */
    public User person(String name) {
        User user = people.byName(name).orElseGet(() -> join(name));
        if (user.isBot()) {
            throw new Refused("invalid_auth");
        }
        return user;
    }

    private User join(String name) {
        if (!HANDLE.matcher(name).matches() || people.all().size() >= MOST_PEOPLE) {
            throw new Refused("invalid_auth");
        }
        String handle = name.toLowerCase(Locale.ROOT);
        if (handle.equals(User.SLACKBOTS_NAME)) {
            throw new Refused("invalid_auth");
        }
        User newcomer = new User(ids.next('U'), team.id(), handle, shownName(handle), null);
        Profile profile = Profile.blank(timestamps.seconds());
        people.add(newcomer, profile);
        listener.accept(new MemberEvent.TeamJoin(newcomer, profile));
        conversations.forNewcomers().stream()
                .filter(conversation -> !conversation.isArchived())
                .forEach(conversation -> enter(newcomer, conversation));
        return newcomer;
    }

    /** Without a note in the history: nobody did anything, and an empty channel is to look empty. */
    private void enter(User newcomer, Conversation conversation) {
        Ts now = timestamps.next(conversation.id());
        conversation.add(newcomer);
        conversation.readMarks().move(newcomer, now);
        listener.accept(new MemberEvent.Joined(conversation, newcomer, null, now));
    }

    static String shownName(String handle) {
        int first = handle.offsetByCodePoints(0, 1);
        return handle.substring(0, first).toUpperCase(Locale.ROOT) + handle.substring(first);
    }
}
