package dev.banter.core.wire;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import java.util.concurrent.CompletionStage;

/** The port that knows one workspace's names. Asks Slack only for what it does not know yet. Safe from any thread. */
public interface Directory {

    /**
     * A channel by its name.
     *
     * @param name without {@code #}
     * @return the id; fails with a {@link dev.banter.api.SlackException}
     */
    CompletionStage<ChannelId> channel(String name);

    /**
     * The direct message with a person, opened if need be ({@code conversations.open}).
     *
     * @param person the person
     * @return the id; fails with a {@link dev.banter.api.SlackException}
     */
    CompletionStage<ChannelId> directMessage(UserId person);
}
