package dev.banter.workspace.action.speech;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows something to one member alone. No history has it; the last thousand of them are known for as long as the
 * workspace runs, so that what is in them can be pressed, and the app can put something else in their place.
 */
public final class Whispering {

    private static final int MOST = 1_000;

    private final TsSource timestamps;
    private final Composing composing;
    private final Consumer<WorkspaceEvent> listener;
    private final Map<Key, Message> known = new LinkedHashMap<>();

    Whispering(TsSource timestamps, Composing composing, Consumer<WorkspaceEvent> listener) {
        this.timestamps = timestamps;
        this.composing = composing;
        this.listener = listener;
    }

    /**
     * Whispers something.
     *
     * @throws Refused as {@link Posting#post} does, and as {@code user_not_in_channel}
     */
    public Message whisper(User sender, User hearer, Conversation conversation, Draft draft) {
        Message message = composing.message(sender, conversation, draft);
        if (!conversation.has(hearer)) {
            throw new Refused("user_not_in_channel");
        }
        return tell(hearer, conversation, message);
    }

    /** Likewise as an app's answer, which needs no seat in the conversation. */
    public Message respond(User app, User hearer, Conversation conversation, Draft draft) {
        return tell(hearer, conversation, composing.response(app, conversation, draft));
    }

    private Message tell(User hearer, Conversation conversation, Message message) {
        known.put(new Key(hearer, conversation, message.ts()), message);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        listener.accept(new MessageEvent.Whispered(conversation, message, hearer));
        return message;
    }

    /** What this member was shown at that moment. */
    public Optional<Message> find(User hearer, Conversation conversation, Ts ts) {
        return Optional.ofNullable(known.get(new Key(hearer, conversation, ts)));
    }

    /** Puts something else in its place. */
    public Message replace(User hearer, Conversation conversation, Message before, Draft draft) {
        Message after = before.reworded(composing.content(before.author(), draft));
        known.replace(new Key(hearer, conversation, before.ts()), after);
        listener.accept(new MessageEvent.WhisperChanged(conversation, before, after, hearer, timestamps.next()));
        return after;
    }

    public void delete(User hearer, Conversation conversation, Message message) {
        known.remove(new Key(hearer, conversation, message.ts()));
        listener.accept(new MessageEvent.WhisperDeleted(conversation, message, hearer, timestamps.next()));
    }

    private record Key(User hearer, Conversation conversation, Ts ts) {}
}
