package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.WorkspaceId;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The port to what has been said and is not acknowledged. Safe from any thread. */
public interface Outbox {

    /**
     * Sends something at once, behind what was said before to the same destination. A call with the key of one that
     * is under way gets the same answer and sends nothing.
     *
     * @param outgoing what to send
     * @return completes when Slack has acknowledged the last of it; fails with a {@link dev.banter.api.SlackException}
     */
    CompletableFuture<Receipt> post(Outgoing outgoing);

    /**
     * Whether it may be short enough to be sent, told at once however long it is. What is not, {@link #post} refuses.
     *
     * @param outgoing what is to be sent
     * @return true also when there is no way to its workspace
     */
    boolean fits(Outgoing outgoing);

    /**
     * Calls a method of the Web API, in no line of any channel.
     *
     * @param workspace where
     * @param method its name
     * @param arguments as {@link dev.banter.api.Methods#call} takes them; read before this returns
     * @return Slack's answer; fails with a {@link dev.banter.api.SlackException}
     */
    CompletableFuture<Payload> call(WorkspaceId workspace, String method, Map<String, ?> arguments);

    /**
     * Looks a channel's name up.
     *
     * @param workspace where
     * @param name without {@code #}
     * @return its id; fails with a {@link dev.banter.api.SlackException}
     */
    CompletableFuture<ChannelId> channel(WorkspaceId workspace, String name);

    /**
     * Whether buttons can be pressed in a workspace, so that the bot hears of it.
     *
     * @param workspace where
     * @return false also when there is no way to it
     */
    boolean interactive(WorkspaceId workspace);

    /**
     * Messages that Slack did not take, and that are not sent any more.
     *
     * @return the last ones of each workspace, a thousand at the most, oldest first
     */
    CompletionStage<List<DeadReply>> dead();

    /**
     * Sends one of those once more. If it is not taken, it is there again.
     *
     * @param dead which
     * @return false when it is there no more, is being said just now, or there is no way to its workspace
     */
    CompletionStage<Boolean> revive(DeadReply dead);

    /**
     * Forgets one of those.
     *
     * @param dead which
     * @return false when it is there no more
     */
    CompletionStage<Boolean> drop(DeadReply dead);

    /**
     * Opens the way to a workspace.
     *
     * @param workspace the workspace
     * @param wire takes what leaves
     * @param directory knows the names
     */
    void connect(WorkspaceId workspace, Wire wire, Directory directory);

    /**
     * The workspaces there is a way to.
     *
     * @return their ids
     */
    Set<WorkspaceId> workspaces();

    /**
     * Waits until nothing is left to send; what is left then fails with {@code CLOSED}. Nothing is taken afterwards.
     *
     * @param patience how long to wait at the most
     */
    void close(Duration patience);
}
