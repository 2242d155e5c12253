package dev.banter.workspace.action.speech;

import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who says something, and how the sender learns that it was accepted.
 *
 * @param connection the connection it came in by, which hears {@code accepted} in place of the event; none for the Web
 *     API, which has no connection of its own
 * @param accepted told when the message itself has been, so that nothing is acknowledged that is not kept yet, and before
 *     all that follows from it, so that the acknowledgement comes first on its connection
 */
public record Sender(User user, @Nullable Object connection, Consumer<Message> accepted) {

    /** By the Web API: every connection of the sender's own hears the message too. */
    public static Sender withoutConnection(User user) {
        return new Sender(user, null, message -> {});
    }
}
