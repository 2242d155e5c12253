package dev.banter.workspace.conversation;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.message.History;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Window;
import dev.banter.workspace.team.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far each member has read. */
public final class ReadMarks {

    private final History history;
    private final Map<String, Ts> byUser = new HashMap<>();

    ReadMarks(History history) {
        this.history = history;
    }

    /** The last message that was read; {@link Ts#START} for somebody who has read nothing. */
    public Ts of(User user) {
        return byUser.getOrDefault(user.id(), Ts.START);
    }

    /** Back is as good as forth: that is how one keeps a message for later. */
    public void move(User user, Ts ts) {
        byUser.put(user.id(), ts);
    }

    void forget(User user) {
        byUser.remove(user.id());
    }

    /** What the channel shows after the mark, newest first, without what the reader said. */
    public List<Message> unread(User user) {
        return history.newestFirst(new Window(of(user).next(), Ts.END), Integer.MAX_VALUE).stream()
                .filter(message -> !message.author().equals(user))
                .toList();
    }
}
