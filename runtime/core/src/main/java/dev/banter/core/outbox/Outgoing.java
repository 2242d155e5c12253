package dev.banter.core.outbox;

import dev.banter.api.Post;
import dev.banter.api.WorkspaceId;

/**
 * Something that a plugin says or does.
 *
 * @param key what names this call of a verb
 * @param workspace where
 * @param target where
 * @param content what
 */
public record Outgoing(VerbKey key, WorkspaceId workspace, Target target, Content content) {

    /**
     * The same, with something else said.
     *
     * @param post what is said
     * @return this where nothing is said
     */
    public Outgoing saying(Post post) {
        return new Outgoing(key, workspace, target, content.saying(post));
    }
}
