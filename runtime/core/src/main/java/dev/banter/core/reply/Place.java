package dev.banter.core.reply;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Heard;
import dev.banter.core.outbox.ResponseWay;
import org.jspecify.annotations.Nullable;

/** Where a person did something, as far as it matters for an answer. */
public sealed interface Place {

    /**
     * The workspace.
     *
     * @return where
     */
    WorkspaceId workspace();

    /**
     * The person.
     *
     * @return who did it
     */
    UserId user();

    /**
     * Where a person said something.
     *
     * @param message what was said
     * @return at that message
     */
    static AtMessage of(Heard message) {
        return new AtMessage(
                message.workspace(),
                message.user(),
                message.channel(),
                message.ts(),
                message.threadTs(),
                message.direct());
    }

    /**
     * At a message that all can see.
     *
     * @param workspace the workspace
     * @param user the person
     * @param channel where the message stands
     * @param ts the message's timestamp
     * @param thread the timestamp of the message that began its thread; {@code null} in the channel itself
     * @param direct whether the bot and the person are alone there
     */
    record AtMessage(
            WorkspaceId workspace,
            UserId user,
            ChannelId channel,
            String ts,
            @Nullable String thread,
            boolean direct) implements Place {}

    /**
     * In a channel, with nobody else seeing it: a command, or a message that the person alone sees.
     *
     * @param workspace the workspace
     * @param user the person
     * @param channel the channel
     * @param thread the timestamp of the message that began the thread; {@code null} in the channel itself
     * @param way by which Slack takes answers without further permission; {@code null} when it gave none
     */
    record Aside(
            WorkspaceId workspace,
            UserId user,
            ChannelId channel,
            @Nullable String thread,
            @Nullable ResponseWay way) implements Place {}

    /**
     * In no channel: a modal, or a shortcut that is chosen anywhere.
     *
     * @param workspace the workspace
     * @param user the person
     */
    record Anywhere(WorkspaceId workspace, UserId user) implements Place {}
}
