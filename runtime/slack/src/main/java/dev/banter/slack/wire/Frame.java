package dev.banter.slack.wire;

import dev.banter.core.message.Incoming;
import org.jspecify.annotations.Nullable;

/** One frame of RTM, as far as we read it. */
public sealed interface Frame {

    /** A frame with a {@code type} that says something about the workspace: plugins may listen to it. */
    sealed interface Typed extends Frame {

        /**
         * Slack's event type.
         *
         * @return such as {@code reaction_added}
         */
        String type();
    }

    /** The link works. */
    record Hello() implements Typed {
        @Override
        public String type() {
            return "hello";
        }
    }

    /**
     * The link is of no use any more.
     *
     * @param code Slack's number; 1 is an address that was used too late
     * @param message Slack's words, or empty
     */
    record ErrorFrame(long code, String message) implements Typed {
        @Override
        public String type() {
            return "error";
        }
    }

    /** The server is about to close the link. */
    record Goodbye() implements Typed {
        @Override
        public String type() {
            return "goodbye";
        }
    }

    /** The workspace moves to another server; the link is about to close. */
    record TeamMigration() implements Typed {
        @Override
        public String type() {
            return "team_migration_started";
        }
    }

    /**
     * A message, or bookkeeping about one.
     *
     * @param message the message
     * @param change what it tells about a channel's name, if it does
     */
    record Chat(Incoming message, @Nullable ChannelChange change) implements Typed {
        @Override
        public String type() {
            return "message";
        }
    }

    /**
     * Any other event, known to Slack's documentation or not.
     *
     * @param type Slack's event type
     * @param change what it tells about a channel's name, if it does
     */
    record Other(String type, @Nullable ChannelChange change) implements Typed {}

    /**
     * The answer to a ping.
     *
     * @param replyTo the ping's id; {@code null} when the server does not say
     */
    record Pong(@Nullable Long replyTo) implements Frame {}

    /**
     * The answer to a message of ours.
     *
     * @param replyTo the message's id
     * @param outcome what became of it
     */
    record Ack(long replyTo, AckOutcome outcome) implements Frame {}

    /**
     * Something we cannot make sense of.
     *
     * @param reason why, without any of its content
     */
    record Junk(String reason) implements Frame {}
}
