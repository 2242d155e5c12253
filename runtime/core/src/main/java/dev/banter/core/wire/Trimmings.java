package dev.banter.core.wire;

import dev.banter.api.Block;
import dev.banter.api.Post;
import java.util.List;
import java.util.Optional;

/**
 * What a message has besides its text.
 *
 * @param blocks in order
 * @param unfurl whether previews are shown; empty when Slack decides
 * @param metadata what programs read of it
 */
public record Trimmings(List<Block> blocks, Optional<Boolean> unfurl, Optional<Post.Metadata> metadata) {

    /** Text alone, which every wire carries. */
    public static final Trimmings NONE = new Trimmings(List.of(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public Trimmings {
        blocks = List.copyOf(blocks);
    }

    /**
     * What a post has.
     *
     * @param post what is said
     * @return its trimmings
     */
    public static Trimmings of(Post post) {
        return post.plain() ? NONE : new Trimmings(post.blocks(), post.unfurl(), post.metadata());
    }

    /**
     * What the parts after the first have: their links are links too, but nothing is shown twice.
     *
     * @return the switch for previews alone
     */
    public Trimmings ofFurtherParts() {
        return unfurl.isEmpty() ? NONE : new Trimmings(List.of(), unfurl, Optional.empty());
    }

    /**
     * Whether there is nothing besides the text.
     *
     * @return whether every wire can carry it
     */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
