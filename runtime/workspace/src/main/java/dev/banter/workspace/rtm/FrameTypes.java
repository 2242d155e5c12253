package dev.banter.workspace.rtm;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.speech.Draft;
import dev.banter.workspace.action.speech.Sender;
import dev.banter.workspace.conversation.Conversation;
import java.util.Map;

/** The frames that a client may send. */
final class FrameTypes {

    private final Workspace workspace;

    FrameTypes(Workspace workspace) {
        this.workspace = workspace;
    }

    Map<String, FrameType> byName() {
        PresenceFrames presence = new PresenceFrames(workspace);
        return Map.of(
                "ping", FrameTypes::ping,
                "message", this::message,
                "typing", this::typing,
                "presence_sub", presence::subscribe,
                "presence_query", presence::query);
    }

    private static void ping(ClientFrame frame, RtmSession session) {
        session.pong(frame.pong());
    }

    private void message(ClientFrame frame, RtmSession session) {
        Draft draft = new Draft(frame.text("text"), frame.textOrNull("thread_ts"), frame.flag("reply_broadcast"));
        Sender sender = new Sender(
                session.user(),
                session,
                message -> session.send(
                        frame.accepted().put("ts", message.ts().toString()).put("text", message.text())));
        workspace.posting().post(sender, conversation(frame, session), draft);
    }

    private void typing(ClientFrame frame, RtmSession session) {
        workspace.posting().type(session.user(), conversation(frame, session));
    }

    /** By id alone: on RTM neither names nor users are targets. */
    private Conversation conversation(ClientFrame frame, RtmSession session) {
        return workspace.conversations().visibleTo(session.user(), frame.text("channel"));
    }
}
