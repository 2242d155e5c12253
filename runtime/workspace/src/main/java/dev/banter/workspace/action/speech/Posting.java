package dev.banter.workspace.action.speech;

import dev.banter.workspace.action.rooms.Sight;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.LiveEvent;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;

/** Accepts what somebody wants said, keeps it, and has everybody told in Slack's order. */
public final class Posting {

    private final TsSource timestamps;
    private final Composing composing;
    private final Sight sight;
    private final Consumer<WorkspaceEvent> listener;

    Posting(TsSource timestamps, Composing composing, Sight sight, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.composing = composing;
        this.sight = sight;
        this.listener = listener;
    }

    /**
     * Has something said.
     *
     * @throws Refused as {@code not_in_channel}, {@code is_archived}, {@code no_text}, {@code thread_not_found} or
     *     {@code cannot_reply_to_message}
     */
    public Message post(Sender sender, Conversation conversation, Draft draft) {
        return post(sender, conversation, composing.message(sender.user(), conversation, draft));
    }

    /** Has files shown, with or without words; refused as {@link #post} does. */
    public Message share(Sender sender, Conversation conversation, Draft draft) {
        Message message = composing.message(sender.user(), conversation, draft).noted(Note.FILE_SHARE);
        return post(sender, conversation, message);
    }

    /** Has an app's answer said where somebody asked it, whether it is a member there or not. */
    public Message respond(User app, Conversation conversation, Draft draft) {
        Message message = composing.response(app, conversation, draft);
        return post(Sender.withoutConnection(app), conversation, message);
    }

    private Message post(Sender sender, Conversation conversation, Message message) {
        keep(sender, conversation, message);
        Ts parentTs = message.parent();
        if (parentTs != null) {
            conversation
                    .history()
                    .find(parentTs)
                    .ifPresent(parent ->
                            listener.accept(new MessageEvent.Replied(conversation, parent, timestamps.next())));
        }
        return message;
    }

    /**
     * Has something done, as by {@code /me}.
     *
     * @throws Refused as {@link #post} does
     */
    public Message act(User user, Conversation conversation, Draft draft) {
        Message message = composing.message(user, conversation, draft).noted(Note.ME);
        return keep(Sender.withoutConnection(user), conversation, message);
    }

    /** Has the workspace's own bookkeeping stand between what people said, as if this user had said it. */
    public Message note(User user, Conversation conversation, String text, Note note) {
        Message message =
                Message.said(timestamps.next(conversation.id()), user, text).noted(note);
        return keep(Sender.withoutConnection(user), conversation, message);
    }

    /**
     * Puts something into the history that was said at another time. When something was said at that very moment already,
     * it is a millionth of a second later.
     *
     * @param text Slack markup, escaped
     */
    public Message recall(User user, Conversation conversation, String text, Ts when) {
        Ts ts = when;
        while (conversation.history().find(ts).isPresent()) {
            ts = ts.next();
        }
        timestamps.leaveOut(ts);
        Message message = Message.said(ts, user, text);
        conversation.history().add(message);
        listener.accept(new MessageEvent.Recalled(conversation, message));
        return message;
    }

    /**
     * Shows the others that somebody types.
     *
     * @throws Refused as {@code not_in_channel}
     */
    public void type(User typist, Conversation conversation) {
        if (!conversation.has(typist)) {
            throw new Refused("not_in_channel");
        }
        listener.accept(new LiveEvent.Typing(conversation, typist));
    }

    private Message keep(Sender sender, Conversation conversation, Message message) {
        sight.wake(conversation);
        conversation.history().add(message);
        listener.accept(new MessageEvent.Posted(conversation, message, sender.connection()));
        sender.accepted().accept(message);
        return message;
    }
}
