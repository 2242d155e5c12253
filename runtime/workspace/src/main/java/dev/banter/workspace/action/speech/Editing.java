package dev.banter.workspace.action.speech;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Content;
import dev.banter.workspace.message.Edit;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import dev.banter.workspace.text.Wording;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Changes what was said. Only its author may. */
public final class Editing {

    private static final Set<String> EMPTY_JSON = Set.of("[]", "{}");

    private final TsSource timestamps;
    private final Composing composing;
    private final Consumer<WorkspaceEvent> listener;

    Editing(TsSource timestamps, Composing composing, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.composing = composing;
        this.listener = listener;
    }

    /**
     * Gives a message other words, or other blocks.
     *
     * @throws Refused as {@code message_not_found}, {@code cant_update_message}, {@code is_inactive} or {@code no_text}
     */
    public Message edit(User editor, Conversation conversation, Ts ts, Revision revision) {
        Message before = own(editor, conversation, ts);
        Content content = revised(editor, before.content(), revision);
        if (content.isEmpty()) {
            throw new Refused("no_text");
        }
        Edit edit = new Edit(editor, timestamps.next());
        return change(conversation, before, before.reworded(content).marked(marks -> marks.edited(edit)), edit.ts());
    }

    /**
     * Puts something else in the place of a message, as an app does that answers.
     *
     * @throws Refused as {@link #edit} does
     */
    public Message replace(User editor, Conversation conversation, Ts ts, Draft draft) {
        Message before = own(editor, conversation, ts);
        return change(conversation, before, before.reworded(composing.content(editor, draft)), timestamps.next());
    }

    /**
     * Has a reply that was said quietly shown in the channel too.
     *
     * @throws Refused as {@code message_not_found}, {@code cant_update_message}, {@code is_inactive} or {@code cant_broadcast_message}
     */
    public Message broadcast(User editor, Conversation conversation, Ts ts) {
        Message before = own(editor, conversation, ts);
        Ts parent = before.parent();
        if (parent == null || before.broadcast()) {
            throw new Refused("cant_broadcast_message");
        }
        return change(conversation, before, before.inThread(parent, true), timestamps.next());
    }

    private Message change(Conversation conversation, Message before, Message after, Ts ts) {
        conversation.history().replace(after);
        listener.accept(new MessageEvent.Changed(conversation, before, after, ts));
        return after;
    }

    private Content revised(User editor, Content old, Revision revision) {
        Map<String, String> extras = new TreeMap<>(old.extras());
        revision.extras().forEach((name, json) -> {
            if (EMPTY_JSON.contains(json)) {
                extras.remove(name);
            } else {
                extras.put(name, json);
            }
        });
        Wording wording = revision.wording();
        return new Content(wording == null ? old.text() : composing.text(editor, wording), extras, old.dress());
    }

    private static Message own(User editor, Conversation conversation, Ts ts) {
        Message message = conversation.history().find(ts).orElseThrow(() -> new Refused("message_not_found"));
        if (!message.author().equals(editor) || !message.isSpeech()) {
            throw new Refused("cant_update_message");
        }
        if (conversation.isArchived()) {
            throw new Refused("is_inactive");
        }
        return message;
    }
}
