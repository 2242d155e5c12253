package dev.banter.core.message;

import dev.banter.api.ChannelId;
import dev.banter.api.Message;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person said.
 *
 * @param workspace where
 * @param channel where
 * @param user who
 * @param ts when; with workspace and channel it names the message
 * @param threadTs the timestamp of the message that began the thread; {@code null} in the channel itself
 * @param direct whether it was said to the bot alone
 * @param addressed whether it began with a mention of the bot or one of its names
 * @param mentioned whether the bot is mentioned anywhere in it
 * @param markup as Slack sent it
 * @param text as patterns see it
 */
public record Heard(
        WorkspaceId workspace,
        ChannelId channel,
        UserId user,
        String ts,
        @Nullable String threadTs,
        boolean direct,
        boolean addressed,
        boolean mentioned,
        String markup,
        String text)
        implements Message {

    /**
     * Reads an event that {@link Speech} has let through.
     *
     * @param self who the bot is
     * @param message the event
     * @param reader reads its text
     * @return what was said
     */
    public static Heard of(Identity self, Incoming message, Addressing.Reader reader) {
        String channel = given(message.channel());
        String ts = given(message.ts());
        String markup = message.text() == null ? "" : message.text();
        Spoken spoken = reader.read(markup);
        boolean inThread = message.threadTs() != null && !message.threadTs().equals(ts);
        return new Heard(
                self.workspace(),
                new ChannelId(channel),
                new UserId(given(message.user())),
                ts,
                inThread ? message.threadTs() : null,
                isDirect(message.channelType(), channel),
                spoken.addressed(),
                reader.mentions(markup),
                markup,
                spoken.text());
    }

    /** RTM may leave the type out, and an app's home has one of its own; a direct message's id tells too. */
    private static boolean isDirect(@Nullable String type, String channel) {
        return "im".equals(type) || channel.startsWith("D");
    }

    private static String given(@Nullable String field) {
        if (field == null) {
            throw new IllegalArgumentException("a message without channel, user or ts is not speech");
        }
        return field;
    }

    /**
     * The same, with another text for patterns to see.
     *
     * @param other the text
     * @return with all else as it was
     */
    public Heard saying(String other) {
        return new Heard(workspace, channel, user, ts, threadTs, direct, addressed, mentioned, markup, other);
    }

    /**
     * What names this message among all.
     *
     * @return the key by which it is known on every way in
     */
    public MessageKey key() {
        return new MessageKey(workspace, channel, ts);
    }

    @Override
    public Optional<String> thread() {
        return Optional.ofNullable(threadTs);
    }
}
