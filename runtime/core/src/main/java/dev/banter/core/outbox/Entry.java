package dev.banter.core.outbox;

import dev.banter.api.Post;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Content.Draft;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Trimmings;
import java.util.List;

/**
 * A message that is said, as it is sent: all that must be known to send it from another process.
 *
 * @param key what names the call of the verb
 * @param workspace where
 * @param target where
 * @param texts its parts, escaped
 * @param trimmings what the first part has besides
 */
public record Entry(VerbKey key, WorkspaceId workspace, Target target, List<String> texts, Trimmings trimmings) {

    /** Copies the list. */
    public Entry {
        texts = List.copyOf(texts);
    }

    /** The timestamp of the message that it answers: it is said after that. Empty where it answers none. */
    String answered() {
        String[] message = key.origin().split("/", -1);
        return message.length == 3 && message[0].equals(workspace.id()) ? message[2] : "";
    }

    static Entry of(Outgoing outgoing, Post post, PartLimits limits) {
        return new Entry(
                outgoing.key(),
                outgoing.workspace(),
                outgoing.target(),
                Drafts.texts(post, limits),
                Trimmings.of(post));
    }

    List<Draft> drafts() {
        return Drafts.of(texts, trimmings, target, Act.Message::new);
    }
}
