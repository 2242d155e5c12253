package dev.banter.workspace.rtm;

import dev.banter.workspace.model.Conversation;
import dev.banter.workspace.model.Draft;
import dev.banter.workspace.model.Sender;
import dev.banter.workspace.model.Workspace;
import java.util.Map;

/** The frames that a client may send. */
final class FrameTypes {

    private final Workspace workspace;

    FrameTypes(Workspace workspace) {
        this.workspace = workspace;
    }

    Map<String, FrameType> byName() {
        return Map.of("ping", FrameTypes::ping, "message", this::message, "typing", this::typing);
    }

    private static void ping(ClientFrame frame, RtmSession session) {
        session.send(frame.pong());
    }

    private void message(ClientFrame frame, RtmSession session) {
        Draft draft = new Draft(frame.text("text"), frame.textOrNull("thread_ts"), frame.flag("reply_broadcast"));
        Sender sender = new Sender(
                session.user(),
                session,
                message -> session.send(
                        frame.accepted().put("ts", message.ts().toString()).put("text", message.text())));
        workspace.post(sender, conversation(frame, session), draft);
    }

    private void typing(ClientFrame frame, RtmSession session) {
        workspace.type(session.user(), conversation(frame, session));
    }

    /** By id alone: on RTM neither names nor users are targets. */
    private Conversation conversation(ClientFrame frame, RtmSession session) {
        return workspace.conversations().visibleTo(session.user(), frame.text("channel"));
    }
}
