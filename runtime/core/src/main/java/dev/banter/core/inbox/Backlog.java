package dev.banter.core.inbox;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** What earlier processes have left of a plugin's in a workspace, to be worked off page by page. */
@FunctionalInterface
public interface Backlog {

    /**
     * Hands out the next page, to be done by this process. What has been tried too often is kept for people to look at instead.
     *
     * @return oldest first, each to one handler; empty when there is no more. After a failure it can be asked for again
     */
    CompletionStage<List<Delivery>> next();
}
