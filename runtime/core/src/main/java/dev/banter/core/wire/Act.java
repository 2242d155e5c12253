package dev.banter.core.wire;

import dev.banter.api.ChannelId;
import dev.banter.api.Upload;
import dev.banter.api.UserId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One thing that leaves for a workspace, in its place in the line of a channel. */
public sealed interface Act {

    /**
     * The channel in whose line it stands.
     *
     * @return its id
     */
    ChannelId channel();

    /**
     * A message ({@code chat.postMessage}, or a frame of RTM).
     *
     * @param part text and place
     * @param trimmings what there is besides the text
     * @param mark by which it is known again in the channel's history, where the way it goes has room for one; empty for
     *     one of the wire's own
     */
    record Message(Part part, Trimmings trimmings, String mark) implements Act {

        /**
         * With a mark of the wire's own.
         *
         * @param part text and place
         * @param trimmings what there is besides the text
         */
        public Message(Part part, Trimmings trimmings) {
            this(part, trimmings, "");
        }

        /**
         * The same, with a mark.
         *
         * @param other by which it is known again
         * @return with all else as it was
         */
        public Message marked(String other) {
            return new Message(part, trimmings, other);
        }

        @Override
        public ChannelId channel() {
            return part.channel();
        }
    }

    /**
     * A message that one person alone sees ({@code chat.postEphemeral}).
     *
     * @param user who sees it
     * @param part text and place
     * @param trimmings what there is besides the text
     */
    record Ephemeral(UserId user, Part part, Trimmings trimmings) implements Act {

        @Override
        public ChannelId channel() {
            return part.channel();
        }
    }

    /**
     * An answer to a command or an element, posted to the address that Slack gave for it ({@code response_url}).
     *
     * @param url where to; whoever knows it can answer, so it is written nowhere
     * @param otherwise what is done where Slack takes no more answers there: a message for everybody, or for one person
     * @param instead whether it takes the place of the message that is answered
     */
    record Respond(URI url, Act otherwise, boolean instead) implements Act {

        @Override
        public ChannelId channel() {
            return otherwise.channel();
        }

        /** Without the address. */
        @Override
        public String toString() {
            return "Respond[" + otherwise + "]";
        }
    }

    /**
     * Another text for a message ({@code chat.update}).
     *
     * @param ts the message
     * @param part the text
     * @param trimmings what there is besides the text
     */
    record Update(String ts, Part part, Trimmings trimmings) implements Act {

        @Override
        public ChannelId channel() {
            return part.channel();
        }
    }

    /**
     * A message less ({@code chat.delete}).
     *
     * @param channel where it stands
     * @param ts the message
     */
    record Delete(ChannelId channel, String ts) implements Act {}

    /**
     * A reaction more or less ({@code reactions.add}, {@code reactions.remove}).
     *
     * @param channel where the message stands
     * @param ts the message
     * @param emoji its name without colons
     * @param added whether it is to be there afterwards
     */
    record Reaction(ChannelId channel, String ts, String emoji, boolean added) implements Act {}

    /**
     * A sign that something is on its way (a frame of RTM, or {@code assistant.threads.setStatus}).
     *
     * @param channel where
     * @param thread the timestamp of the message that began the thread; {@code null} for the channel itself
     * @param status what is being done; empty when nothing is said about it
     */
    record Typing(ChannelId channel, @Nullable String thread, String status) implements Act {}

    /**
     * A file ({@code files.completeUploadExternal}).
     *
     * @param channel where
     * @param thread the timestamp of the message that began the thread; {@code null} for the channel itself
     * @param upload the file
     */
    record File(ChannelId channel, @Nullable String thread, Upload upload) implements Act {}
}
