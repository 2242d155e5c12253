package dev.banter.core.message;

import org.jspecify.annotations.Nullable;

/**
 * A {@code message} event as it came over the wire, as far as the runtime reads it; {@code null} where Slack said
 * nothing. It is not yet known whether a person said something by it: that is {@link Speech}'s question.
 *
 * @param subtype Slack's subtype
 * @param channel the conversation's id
 * @param channelType {@code channel}, {@code group}, {@code im}, {@code mpim}; RTM may leave it out
 * @param user the author's user id
 * @param botId the author's bot id, when a bot wrote it
 * @param text the text, escaped, as Slack sent it
 * @param ts the message's timestamp
 * @param threadTs the timestamp of the message that began the thread
 * @param hidden whether it is bookkeeping
 * @param replyTo whether it carries {@code reply_to}, and so repeats what this user sent earlier
 * @param nested whether it carries a {@code message} object, and so speaks about another message
 */
public record Incoming(
        @Nullable String subtype,
        @Nullable String channel,
        @Nullable String channelType,
        @Nullable String user,
        @Nullable String botId,
        @Nullable String text,
        @Nullable String ts,
        @Nullable String threadTs,
        boolean hidden,
        boolean replyTo,
        boolean nested) {}
