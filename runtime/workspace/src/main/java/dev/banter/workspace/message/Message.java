package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.team.User;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Something that was said: by whom, what, as what kind of message, and what was done to it since. */
public record Message(Ts ts, User author, Content content, Standing standing, Marks marks) {

    public static Message said(Ts ts, User author, String text) {
        return said(ts, author, Content.plain(text));
    }

    public static Message said(Ts ts, User author, Content content) {
        return new Message(ts, author, content, Standing.PLAIN, Marks.NONE);
    }

    public Message noted(Note kind) {
        return new Message(ts, author, content, standing.noted(kind), marks);
    }

    public Message inThread(Ts parentTs, boolean shownInChannel) {
        return new Message(ts, author, content, standing.inThread(parentTs, shownInChannel), marks);
    }

    /** The same message with other words. */
    public Message reworded(Content other) {
        return new Message(ts, author, other, standing, marks);
    }

    public Message marked(UnaryOperator<Marks> change) {
        return new Message(ts, author, content, standing, change.apply(marks));
    }

    /** Slack markup, escaped. */
    public String text() {
        return content.text();
    }

    /** What makes it more, or less, than speech; none for what people and bots simply say. */
    public @Nullable Note note() {
        return standing.note();
    }

    /** The {@code ts} of the message this one replies to; none outside of threads. */
    public @Nullable Ts parent() {
        return standing.parent();
    }

    /** Whether a reply is also shown in the channel. */
    public boolean broadcast() {
        return standing.broadcast();
    }

    public boolean isReply() {
        return parent() != null;
    }

    /** Plain replies are seen in their thread only. */
    public boolean isShownInChannel() {
        return !isReply() || broadcast();
    }

    /** Said by somebody, and not the workspace's own bookkeeping. */
    public boolean isSpeech() {
        Note note = note();
        return note == null || note.isSpeech();
    }

    /** What stands for a deleted message whose thread goes on. */
    public boolean isTombstone() {
        return Note.TOMBSTONE.equals(note());
    }
}
