package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The port to what must be remembered of what was said, so that it is said although the process ends, and not again by a
 * handler that is called again. Safe from any thread; entries are made in the order of the calls.
 */
public interface Book {

    /** Remembers nothing beyond the process. */
    Book NONE = new Book() {
        @Override
        public CompletionStage<Optional<Receipt>> enter(Entry entry) {
            return CompletableFuture.completedStage(Optional.empty());
        }

        @Override
        public CompletionStage<?> turn() {
            return Stages.DONE;
        }

        @Override
        public void acknowledged(Entry entry, ChannelId channel, List<String> ids) {}

        @Override
        public void uncertain(Entry entry) {}

        @Override
        public void died(Entry entry, String reason) {}

        @Override
        public CompletionStage<List<DeadReply>> dead() {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<Optional<Unsent>> revive(DeadReply dead) {
            return CompletableFuture.completedStage(Optional.empty());
        }

        @Override
        public CompletionStage<Boolean> drop(DeadReply dead) {
            return CompletableFuture.completedStage(false);
        }

        @Override
        public CompletionStage<Remains> remains(WorkspaceId workspace) {
            return CompletableFuture.completedStage(new Remains(List.of(), Map.of()));
        }

        @Override
        public CompletionStage<Boolean> again(Entry entry) {
            return CompletableFuture.completedStage(false);
        }
    };

    /**
     * A message is about to be sent. While it cannot be written for a reason that may pass, as on a full disk, it waits.
     *
     * @param entry the message
     * @return completes once that is safe: empty, or with what the same call came to in an earlier run; fails with a
     *     {@link dev.banter.api.SlackException} when nobody knows what it came to then, and otherwise when it can never be
     *     written
     */
    CompletionStage<Optional<Receipt>> enter(Entry entry);

    /**
     * Something is about to be sent that is not written down, because it comes to the same when it is done twice, or cannot be
     * done later.
     *
     * @return completes once what was entered before is safe
     */
    CompletionStage<?> turn();

    /**
     * Slack has acknowledged a part more.
     *
     * @param entry the message
     * @param channel where it stands
     * @param ids the timestamps of its parts, as far as it is there
     */
    void acknowledged(Entry entry, ChannelId channel, List<String> ids);

    /**
     * It will not be sent, and may be there all the same: a run that says it again is told so.
     *
     * @param entry the message
     */
    void uncertain(Entry entry);

    /**
     * Slack does not take it: it will not be sent, unless a run says it again.
     *
     * @param entry the message
     * @param reason why
     */
    void died(Entry entry, String reason);

    /**
     * What Slack did not take.
     *
     * @return the last ones of each workspace, a thousand at the most, oldest first
     */
    CompletionStage<List<DeadReply>> dead();

    /**
     * One of those is about to be sent once more.
     *
     * @param dead which
     * @return the message; empty when it is there no more
     */
    CompletionStage<Optional<Unsent>> revive(DeadReply dead);

    /**
     * Forgets one of those.
     *
     * @param dead which
     * @return false when it is there no more
     */
    CompletionStage<Boolean> drop(DeadReply dead);

    /**
     * What earlier processes have left to be sent. It comes behind all that was entered until now.
     *
     * @param workspace where
     * @return each is handed out once
     */
    CompletionStage<Remains> remains(WorkspaceId workspace);

    /**
     * One of those could not be sent just now, and is about to be sent behind all that was entered until now.
     *
     * @param entry the message
     * @return false when it is there no more
     */
    CompletionStage<Boolean> again(Entry entry);

    /**
     * What earlier processes have left.
     *
     * @param unsent in the order in which it was to be sent
     * @param latest the timestamp of the last message in a channel that was acknowledged
     */
    record Remains(List<Unsent> unsent, Map<ChannelId, String> latest) {

        /** Copies both. */
        public Remains {
            unsent = List.copyOf(unsent);
            latest = Map.copyOf(latest);
        }
    }

    /**
     * A message that was to be sent.
     *
     * @param entry the message
     * @param ids the timestamps of its parts, as far as it is known to be there
     */
    record Unsent(Entry entry, List<String> ids) {

        /** Copies the list. */
        public Unsent {
            ids = List.copyOf(ids);
        }
    }
}
