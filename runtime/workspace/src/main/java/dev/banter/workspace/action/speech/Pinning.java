package dev.banter.workspace.action.speech;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.PinEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Marks;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import dev.banter.workspace.message.Pin;
import dev.banter.workspace.team.User;
import java.util.Map;
import java.util.function.Consumer;

/** Pins messages to their channel, and takes the pins out. Any member may. */
public final class Pinning {

    private static final int MOST = 100;

    private final TsSource timestamps;
    private final Posting posting;
    private final Consumer<WorkspaceEvent> listener;

    Pinning(TsSource timestamps, Posting posting, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.posting = posting;
        this.listener = listener;
    }

    /**
     * Pins a message. The channel shows who did.
     *
     * @throws Refused as {@code not_in_channel}, {@code message_not_found}, {@code already_pinned},
     *     {@code not_pinnable} or {@code too_many_pins}
     */
    public void pin(User user, Conversation conversation, Ts ts) {
        Message message = pinnable(user, conversation, ts);
        if (message.marks().pin() != null) {
            throw new Refused("already_pinned");
        }
        if (!message.isSpeech()) {
            throw new Refused("not_pinnable");
        }
        if (conversation.history().pinned().size() >= MOST) {
            throw new Refused("too_many_pins");
        }
        Pin pin = new Pin(user, timestamps.next());
        Message after = message.marked(marks -> marks.pinned(pin));
        conversation.history().replace(after);
        listener.accept(new PinEvent.Added(conversation, after, pin));
        String kind = String.valueOf(conversation.kind().idPrefix());
        posting.note(
                user,
                conversation,
                "<@" + user.id() + "> pinned a message to this channel.",
                new Note("pinned_item", Map.of("item_type", kind), message.ts()));
    }

    /**
     * Takes a pin out.
     *
     * @throws Refused as {@code not_in_channel}, {@code message_not_found} or {@code no_pin}
     */
    public void unpin(User user, Conversation conversation, Ts ts) {
        Message message = pinnable(user, conversation, ts);
        Pin pin = message.marks().pin();
        if (pin == null) {
            throw new Refused("no_pin");
        }
        Message after = message.marked(Marks::unpinned);
        conversation.history().replace(after);
        listener.accept(new PinEvent.Removed(conversation, after, pin, user, timestamps.next()));
    }

    private static Message pinnable(User user, Conversation conversation, Ts ts) {
        if (!conversation.has(user)) {
            throw new Refused("not_in_channel");
        }
        return conversation.history().find(ts).orElseThrow(() -> new Refused("message_not_found"));
    }
}
