package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.Markup;
import dev.banter.api.Post;
import dev.banter.api.SlackException;
import dev.banter.api.Upload;
import dev.banter.api.UserId;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.PartLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plugin does in a channel, or with what stands there. */
public sealed interface Content {

    /**
     * What it comes down to, one after another.
     *
     * @param target where
     * @param limits what a message may hold
     * @return acts that lack their channel; at least one
     * @throws SlackException when it cannot be done
     */
    List<Draft> drafts(Target target, PartLimits limits);

    /** Whether there is nothing to be said, though something is to be said. */
    default boolean isEmpty() {
        return false;
    }

    /**
     * What is said.
     *
     * @return {@code null} where nothing is
     */
    default @Nullable Post post() {
        return null;
    }

    /**
     * The same, with something else said.
     *
     * @param other what is said
     * @return this where nothing is said
     */
    default Content saying(Post other) {
        return this;
    }

    /**
     * How long its text is at least, told at once however long that is.
     *
     * @return UTF-16 units; 0 when it has none
     */
    default int length() {
        Post post = post();
        return post == null ? 0 : post.text().length();
    }

    /** An act whose channel is not known yet. */
    @FunctionalInterface
    interface Draft {

        /**
         * The act itself.
         *
         * @param channel where
         * @return the same at every call
         */
        Act to(ChannelId channel);
    }

    /**
     * A message.
     *
     * @param post what is said
     */
    record Message(Post post) implements Content {

        @Override
        public Content saying(Post other) {
            return new Message(other);
        }

        @Override
        public boolean isEmpty() {
            return Drafts.isEmpty(post);
        }

        @Override
        public List<Draft> drafts(Target target, PartLimits limits) {
            return Drafts.of(post, target, limits, Act.Message::new);
        }
    }

    /**
     * A message that one person alone sees.
     *
     * @param user who sees it
     * @param post what is said
     */
    record Ephemeral(UserId user, Post post) implements Content {

        @Override
        public Content saying(Post other) {
            return new Ephemeral(user, other);
        }

        @Override
        public boolean isEmpty() {
            return Drafts.isEmpty(post);
        }

        @Override
        public List<Draft> drafts(Target target, PartLimits limits) {
            return Drafts.of(post, target, limits, (part, trimmings) -> new Act.Ephemeral(user, part, trimmings));
        }
    }

    /**
     * An answer to what nobody else saw: by the way that Slack gave for it, as long as that takes answers.
     *
     * @param whisper to whom
     * @param post what is said
     */
    record Aside(Whisper whisper, Post post) implements Content {

        @Override
        public Content saying(Post other) {
            return new Aside(whisper, other);
        }

        @Override
        public boolean isEmpty() {
            return Drafts.isEmpty(post);
        }

        @Override
        public List<Draft> drafts(Target target, PartLimits limits) {
            return Drafts.aside(whisper, post, target, limits);
        }
    }

    /**
     * Something else instead of a message.
     *
     * @param parts the timestamps of the message's parts
     * @param post what is said
     */
    record Update(List<String> parts, Post post) implements Content {

        /** Copies the list. */
        public Update {
            parts = List.copyOf(parts);
        }

        @Override
        public Content saying(Post other) {
            return new Update(parts, other);
        }

        @Override
        public boolean isEmpty() {
            return Drafts.isEmpty(post);
        }

        @Override
        public List<Draft> drafts(Target target, PartLimits limits) {
            return Drafts.instead(parts, post, target, limits);
        }
    }

    /**
     * A message less.
     *
     * @param parts the timestamps of its parts
     */
    record Delete(List<String> parts) implements Content {

        /** Copies the list. */
        public Delete {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Draft> drafts(Target target, PartLimits limits) {
            return Drafts.without(parts);
        }
    }

    /**
     * A reaction more or less.
     *
     * @param ts the message
     * @param emoji its name without colons
     * @param added whether it is to be there afterwards
     */
    record Reaction(String ts, String emoji, boolean added) implements Content {

        @Override
        public int length() {
            return emoji.length();
        }

        @Override
        public List<Draft> drafts(Target target, PartLimits limits) {
            return List.of(channel -> new Act.Reaction(channel, ts, emoji, added));
        }
    }

    /**
     * A sign that something is on its way.
     *
     * @param status what is being done; may be empty
     */
    record Typing(String status) implements Content {

        @Override
        public int length() {
            return status.length();
        }

        @Override
        public List<Draft> drafts(Target target, PartLimits limits) {
            return List.of(channel -> new Act.Typing(channel, target.thread(), status));
        }
    }

    /**
     * A file.
     *
     * @param upload the file
     */
    record File(Upload upload) implements Content {

        @Override
        public int length() {
            return upload.comment().map(Markup::length).orElse(0);
        }

        @Override
        public List<Draft> drafts(Target target, PartLimits limits) {
            return List.of(channel -> new Act.File(channel, target.thread(), upload));
        }
    }
}
