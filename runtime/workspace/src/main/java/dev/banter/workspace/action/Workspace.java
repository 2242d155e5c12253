package dev.banter.workspace.action;

import dev.banter.workspace.action.people.Attendance;
import dev.banter.workspace.action.people.Profiles;
import dev.banter.workspace.action.rooms.Rooms;
import dev.banter.workspace.action.speech.Posting;
import dev.banter.workspace.action.speech.Speech;
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
    private final Rooms rooms;
    private final Attendance attendance;
    private final Profiles profiles;
    private final Speech speech;
    private final User bot;

    Workspace(String name, String botName, Clock clock, Consumer<WorkspaceEvent> listener) {
        IdSource ids = new IdSource();
        TsSource timestamps = new TsSource(clock);
        team = new Team(ids.next('T'), name, name.toLowerCase(Locale.ROOT));
        arrival = new Arrival(team, ids, timestamps, people, conversations, listener);
        rooms = Rooms.of(ids, timestamps, conversations, listener);
        attendance = new Attendance(listener);
        profiles = new Profiles(people, timestamps, listener);
        speech = Speech.of(timestamps, conversations, rooms.sight(), listener);
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

    public Rooms rooms() {
        return rooms;
    }

    public Posting posting() {
        return speech.posting();
    }

    public Speech speech() {
        return speech;
    }

    public Attendance attendance() {
        return attendance;
    }

    public Profiles profiles() {
        return profiles;
    }
}
