package dev.banter.workspace.action;

import dev.banter.workspace.basics.IdSource;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.People;
import dev.banter.workspace.team.Team;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;

/** A workspace and everything that can happen in it. What happens is told to one listener, at once and in order. */
public final class Workspace {

    private final Team team;
    private final People people = new People();
    private final Conversations conversations = new Conversations();
    private final Arrival arrival;
    private final Opening opening;
    private final Posting posting;
    private final User bot;

    Workspace(String name, String botName, Clock clock, Consumer<WorkspaceEvent> listener) {
        IdSource ids = new IdSource();
        TsSource timestamps = new TsSource(clock);
        team = new Team(ids.next('T'), name, name.toLowerCase(Locale.ROOT));
        arrival = new Arrival(team, ids, timestamps, people, conversations, listener);
        opening = new Opening(ids, timestamps, conversations, listener);
        posting = new Posting(timestamps, listener);
        bot = arrival.bot(botName);
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

    public Arrival arrival() {
        return arrival;
    }

    public Opening opening() {
        return opening;
    }

    public Posting posting() {
        return posting;
    }
}
