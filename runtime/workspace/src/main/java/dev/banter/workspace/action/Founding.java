package dev.banter.workspace.action;

import dev.banter.workspace.conversation.ConversationKind;
import java.time.Clock;
import java.util.List;

/** How every local workspace begins: three people, three channels, a private group, and the bot in all of them. */
public final class Founding {

    private static final String BOT = "banter";
    private static final List<String> PEOPLE = List.of("ana", "ben", "chloe");
    private static final List<String> CHANNELS = List.of("general", "ops", "welcome-test");
    private static final String GROUP = "secret";

    private Founding() {}

    /**
     * What such a workspace has. Nobody is told, for nobody is there to hear of it.
     *
     * @param idsBefore how many ids others have had
     */
    public static Holdings found(Clock clock, long idsBefore) {
        Holdings holdings = Holdings.of("Local", BOT, clock, idsBefore);
        Workspace workspace = new Workspace(holdings, event -> {});
        CHANNELS.forEach(name -> workspace.rooms().opening().found(workspace.bot(), ConversationKind.CHANNEL, name));
        workspace.rooms().opening().found(workspace.bot(), ConversationKind.GROUP, GROUP);
        PEOPLE.forEach(workspace.arrival()::person);
        return holdings;
    }
}
