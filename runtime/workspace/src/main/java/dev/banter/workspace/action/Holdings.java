package dev.banter.workspace.action;

import dev.banter.workspace.basics.IdSource;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversations;
import dev.banter.workspace.team.People;
import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.Team;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.util.Locale;

/**
 * All that a workspace has, and that outlives it where it is kept.
 *
 * @param bot one of the people
 */
public record Holdings(
        Team team, User bot, IdSource ids, TsSource timestamps, People people, Conversations conversations) {

    /** Of a workspace in which there is nothing but the bot. */
    static Holdings of(String name, String botName, Clock clock, long idsBefore) {
        IdSource ids = new IdSource(idsBefore);
        TsSource timestamps = new TsSource(clock);
        Team team = new Team(ids.next('T'), name, name.toLowerCase(Locale.ROOT));
        User bot = new User(ids.next('U'), team.id(), botName, Arrival.shownName(botName), ids.next('B'));
        People people = new People();
        people.add(bot, Profile.blank(timestamps.seconds()));
        return new Holdings(team, bot, ids, timestamps, people, new Conversations());
    }
}
