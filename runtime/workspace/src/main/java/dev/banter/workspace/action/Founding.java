package dev.banter.workspace.action;

import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.event.WorkspaceEvent;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** How every local workspace begins: three people, three channels, a private group, and the bot in all of them. */
public final class Founding {

    private static final String BOT = "banter";
    private static final List<String> PEOPLE = List.of("ana", "ben", "chloe");
    private static final List<String> CHANNELS = List.of("general", "ops", "welcome-test");
    private static final String GROUP = "secret";

    private Founding() {}

    public static Workspace found(Clock clock, Consumer<WorkspaceEvent> listener) {
        Workspace workspace = new Workspace("Local", BOT, clock, listener);
        CHANNELS.forEach(name -> workspace.rooms().opening().found(workspace.bot(), ConversationKind.CHANNEL, name));
        workspace.rooms().opening().found(workspace.bot(), ConversationKind.GROUP, GROUP);
        PEOPLE.forEach(workspace.arrival()::person);
        return workspace;
    }
}
