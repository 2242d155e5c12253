package dev.banter.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said when text alone is not enough: blocks, metadata, and whether links are unfurled. Immutable; each method
 * that adds something returns a new post.
 *
 * <p>With blocks, the text is what a notification and a screen reader say. What RTM cannot carry goes by the Web API
 * ({@code chat.postMessage}), without anybody having to know.
 */
public final class Post {

    private static final int MOST_BLOCKS = 50;

    private final Markup text;
    private final List<Block> blocks;
    private final Optional<Boolean> unfurl;
    private final Optional<Metadata> metadata;

    private Post(Markup text, List<Block> blocks, Optional<Boolean> unfurl, Optional<Metadata> metadata) {
        this.text = text;
        this.blocks = List.copyOf(blocks);
        this.unfurl = unfurl;
        this.metadata = metadata;
    }

    /**
     * What programs read of a message.
     *
     * @param type your name for this kind of message, such as {@code deploy_finished}
     * @param json the content: one JSON object
     */
    public record Metadata(String type, String json) {

        /** Refuses what is not JSON. */
        public Metadata {
            Kit.bounded("the type of metadata", type, 255);
            JsonReader.object(json);
        }
    }

    /**
     * A post of text alone.
     *
     * @param text Slack markup by the rules of strings
     * @return the post
     */
    public static Post of(String text) {
        return of(Markup.of(text));
    }

    /**
     * A post of text alone.
     *
     * @param text what it says
     * @return the post
     */
    public static Post of(Markup text) {
        return new Post(Objects.requireNonNull(text, "text"), List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Says something else, with the same blocks, metadata and previews.
     *
     * @param other what it says
     * @return a new post
     */
    public Post text(Markup other) {
        return new Post(Objects.requireNonNull(other, "text"), blocks, unfurl, metadata);
    }

    /**
     * Adds blocks at the end.
     *
     * @param more up to 50 in all
     * @return a new post
     */
    public Post blocks(Block... more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        if (all.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException(
                    "a message has at most " + MOST_BLOCKS + " blocks; this would have " + all.size());
        }
        return new Post(text, all, unfurl, metadata);
    }

    /**
     * Whether Slack shows previews of links and media; unless said, as Slack does by itself.
     *
     * @param shown whether
     * @return a new post
     */
    public Post unfurl(boolean shown) {
        return new Post(text, blocks, Optional.of(shown), metadata);
    }

    /**
     * Adds what programs read of it; nobody sees it.
     *
     * @param type your name for this kind of message, such as {@code deploy_finished}
     * @param json the content: one JSON object
     * @return a new post
     * @throws IllegalArgumentException when it is not one JSON object
     */
    public Post metadata(String type, String json) {
        return new Post(text, blocks, unfurl, Optional.of(new Metadata(type, json)));
    }

    /**
     * The text.
     *
     * @return may be empty where there are blocks
     */
    public Markup text() {
        return text;
    }

    /**
     * The blocks.
     *
     * @return in order, immutable
     */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The blocks as Slack takes them.
     *
     * @return a JSON array, {@code []} without any
     */
    public String blocksJson() {
        return Kit.array(blocks);
    }

    /**
     * Whether Slack shows previews.
     *
     * @return empty when nothing was said about it
     */
    public Optional<Boolean> unfurl() {
        return unfurl;
    }

    /**
     * What programs read of it.
     *
     * @return empty without any
     */
    public Optional<Metadata> metadata() {
        return metadata;
    }

    /**
     * Whether it is text and nothing else.
     *
     * @return whether any way to Slack can carry it
     */
    public boolean plain() {
        return blocks.isEmpty() && unfurl.isEmpty() && metadata.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Post post
                && post.text.equals(text)
                && post.blocks.equals(blocks)
                && post.unfurl.equals(unfurl)
                && post.metadata.equals(metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, blocks, unfurl, metadata);
    }

    /** The text, for a log. */
    @Override
    public String toString() {
        return text + (plain() ? "" : " (with " + blocks.size() + " blocks)");
    }
}
