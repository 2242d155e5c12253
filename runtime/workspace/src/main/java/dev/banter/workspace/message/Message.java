package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.team.User;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said.
 *
 * @param text Slack markup, escaped
 * @param note what makes it more, or less, than speech; none for what people and bots simply say
 * @param parent the {@code ts} of the message this one replies to; none outside of threads
 * @param broadcast whether a reply is also shown in the channel
 */
public record Message(
        Ts ts,
        User author,
        String text,
        @Nullable Note note,
        @Nullable Ts parent,
        boolean broadcast) {

    public static Message said(Ts ts, User author, String text) {
        return new Message(ts, author, text, null, null, false);
    }

    public Message noted(Note kind) {
        return new Message(ts, author, text, kind, parent, broadcast);
    }

    public Message inThread(Ts parentTs, boolean shownInChannel) {
        return new Message(ts, author, text, note, parentTs, shownInChannel);
    }

    public boolean isReply() {
        return parent != null;
    }

    /** Plain replies are seen in their thread only. */
    public boolean isShownInChannel() {
        return !isReply() || broadcast;
    }
}
