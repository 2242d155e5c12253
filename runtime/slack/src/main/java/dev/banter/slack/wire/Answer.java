package dev.banter.slack.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call of the Web API brought, as far as we read it; {@code null} where Slack said nothing. */
public sealed interface Answer {

    /**
     * {@code auth.test}.
     *
     * @param teamId the workspace
     * @param userId the bot's user id
     * @param user the bot's user name
     * @param botId the bot's {@code B…} id
     */
    record AuthTest(
            @Nullable String teamId,
            @Nullable String userId,
            @Nullable String user,
            @Nullable String botId) implements Answer {}

    /**
     * {@code rtm.connect} and {@code rtm.start}.
     *
     * @param url where the link is to be had: a secret
     * @param selfId the bot's user id
     * @param selfName the bot's user name
     * @param teamId the workspace
     */
    record Connect(
            @Nullable String url,
            @Nullable String selfId,
            @Nullable String selfName,
            @Nullable String teamId) implements Answer {

        /** Without the address. */
        @Override
        public String toString() {
            return "Connect[self " + selfId + ", team " + teamId + "]";
        }
    }

    /**
     * A page of {@code conversations.list}.
     *
     * @param channels the channels of this page that have an id and a name
     * @param nextCursor asks for the next page; {@code null} at the end
     */
    record Channels(
            List<ChannelChange.Named> channels, @Nullable String nextCursor) implements Answer {

        /** Copies the list. */
        public Channels {
            channels = List.copyOf(channels);
        }
    }

    /**
     * {@code conversations.open}.
     *
     * @param channelId the direct message
     */
    record Opened(@Nullable String channelId) implements Answer {}

    /**
     * A message that was sent.
     *
     * @param ts its timestamp
     */
    record Said(@Nullable String ts) implements Answer {}

    /**
     * A page of {@code conversations.history} or {@code conversations.replies}, as far as marks are looked for.
     *
     * @param tsByMark the timestamps of the messages that carry one
     * @param nextCursor asks for the next page; {@code null} at the end
     */
    record Marks(Map<String, String> tsByMark, @Nullable String nextCursor) implements Answer {

        /** Copies the map. */
        public Marks {
            tsByMark = Map.copyOf(tsByMark);
        }
    }
}
