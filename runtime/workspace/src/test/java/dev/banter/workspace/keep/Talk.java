package dev.banter.workspace.keep;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.speech.Draft;
import dev.banter.workspace.action.speech.Sender;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Window;
import dev.banter.workspace.team.User;
import java.util.List;

/** What ana says in a kept workspace, in the channel that is for operations. */
final class Talk {

    static final Window ALL = new Window(Ts.START, Ts.END);

    private Talk() {}

    static Workspace workspace(Keep keep) {
        return new Workspace(keep.holdings(), keep);
    }

    static Message say(Keep keep, String text) {
        return workspace(keep)
                .posting()
                .post(Sender.withoutConnection(ana(keep)), ops(keep), new Draft(text, null, false));
    }

    static User ana(Keep keep) {
        return keep.holdings().people().byName("ana").orElseThrow();
    }

    static Conversation ops(Keep keep) {
        return keep.holdings().conversations().named(ana(keep), "ops").orElseThrow();
    }

    /** Newest first. */
    static List<String> texts(Keep keep) {
        return ops(keep).history().all(ALL).stream().map(Message::text).toList();
    }
}
