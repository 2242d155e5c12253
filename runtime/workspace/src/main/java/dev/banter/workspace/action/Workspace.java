package dev.banter.workspace.action;

import dev.banter.workspace.action.people.Attendance;
import dev.banter.workspace.action.people.Profiles;
import dev.banter.workspace.action.rooms.Rooms;
import dev.banter.workspace.action.speech.Posting;
import dev.banter.workspace.action.speech.Speech;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.People;
import dev.banter.workspace.team.Team;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;

/** A workspace and everything that can happen in it. What happens is told to one listener, at once and in order. */
public final class Workspace {

    private final Holdings holdings;
    private final Arrival arrival;
    private final Rooms rooms;
    private final Attendance attendance;
    private final Profiles profiles;
    private final Speech speech;

    public Workspace(Holdings holdings, Consumer<WorkspaceEvent> listener) {
        this.holdings = holdings;
        TsSource timestamps = holdings.timestamps();
        Conversations conversations = holdings.conversations();
        arrival = new Arrival(holdings, listener);
        rooms = Rooms.of(holdings.ids(), timestamps, conversations, listener);
        attendance = new Attendance(holdings.people(), listener);
        profiles = new Profiles(holdings.people(), timestamps, listener);
        speech = Speech.of(timestamps, conversations, rooms.sight(), listener);
    }

    public Team team() {
        return holdings.team();
    }

    public People people() {
        return holdings.people();
    }

    public Conversations conversations() {
        return holdings.conversations();
    }

    public User bot() {
        return holdings.bot();
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
