package dev.banter.workspace.model;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A workspace and everything that can happen in it. What happens is told to one listener, at once and in order. */
public final class Workspace {

    /** A bound, so that nobody fills the memory with made-up names. */
    private static final int MOST_PEOPLE = 2_000;

    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}");

    private final Team team;
    private final IdSource ids = new IdSource();
    private final TsSource timestamps;
    private final Posting posting;
    private final Consumer<WorkspaceEvent> listener;
    private final People people = new People();
    private final Conversations conversations = new Conversations();
    private final User bot;

    Workspace(String name, String botName, Clock clock, Consumer<WorkspaceEvent> listener) {
        this.team = new Team(ids.next('T'), name, name.toLowerCase(Locale.ROOT));
        this.timestamps = new TsSource(clock);
        this.posting = new Posting(timestamps, listener);
        this.listener = listener;
        this.bot = new User(ids.next('U'), team.id(), botName, shownName(botName), ids.next('B'));
        people.add(bot);
    }

    public Team team() {
        return team;
    }

    public People people() {
        return people;
    }

    public Conversations conversations() {
        return conversations;
    }

    public User bot() {
        return bot;
    }

    /**
     * The person of this name, who joins now if the name is new.
     *
     * @throws Refused as {@code invalid_auth}, when the name is the bot's or cannot be one
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
        User newcomer = new User(ids.next('U'), team.id(), handle, shownName(handle), null);
        people.add(newcomer);
        listener.accept(new WorkspaceEvent.TeamJoin(newcomer));
        conversations.shared().forEach(conversation -> {
            conversation.add(newcomer);
            listener.accept(new WorkspaceEvent.MemberJoinedChannel(conversation, newcomer, timestamps.next()));
        });
        return newcomer;
    }

    Conversation create(ConversationKind kind, String name, User creator, User... others) {
        Conversation conversation =
                new Conversation(ids.next(kind.idPrefix()), name, kind, timestamps.seconds(), creator);
        conversation.add(creator);
        Arrays.stream(others).forEach(conversation::add);
        conversations.add(conversation);
        return conversation;
    }

    /** The direct message between two users, made when they have none yet. */
    public Conversation direct(User one, User other) {
        return conversations.directBetween(one, other).orElseGet(() -> {
            Conversation made = create(ConversationKind.IM, "", one, other);
            made.members().forEach(side -> listener.accept(new WorkspaceEvent.ImCreated(made, side)));
            return made;
        });
    }

    /**
     * Has something said.
     *
     * @throws Refused as {@code not_in_channel}, {@code no_text}, {@code thread_not_found} or
     *     {@code cannot_reply_to_message}
     */
    public Message post(Sender sender, Conversation conversation, Draft draft) {
        return posting.post(sender, conversation, draft);
    }

    public void type(User typist, Conversation conversation) {
        listener.accept(new WorkspaceEvent.UserTyping(conversation, typist));
    }

    private static String shownName(String handle) {
        int first = handle.offsetByCodePoints(0, 1);
        return handle.substring(0, first).toUpperCase(Locale.ROOT) + handle.substring(first);
    }
}
