package dev.banter.workspace.action.people;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.event.MemberEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.People;
import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;

/** Lets people tell how they are. */
public final class Profiles {

    private final People people;
    private final TsSource timestamps;
    private final Consumer<WorkspaceEvent> listener;

    public Profiles(People people, TsSource timestamps, Consumer<WorkspaceEvent> listener) {
        this.people = people;
        this.timestamps = timestamps;
        this.listener = listener;
    }

    /**
     * Sets a status; empty texts take it away.
     *
     * @param expiration in seconds since the epoch; 0 for never
     */
    public void setStatus(User user, String text, String emoji, long expiration) {
        Ts now = timestamps.next();
        Profile profile = new Profile(text, emoji, expiration, now.seconds());
        people.change(user, profile);
        listener.accept(new MemberEvent.Changed(user, profile, now));
    }
}
