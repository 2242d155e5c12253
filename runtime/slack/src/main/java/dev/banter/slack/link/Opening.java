package dev.banter.slack.link;

import dev.banter.slack.invite.Invitation;
import dev.banter.slack.setback.SetbackException;
import java.util.concurrent.CompletableFuture;

/**
 * Opens lines. On the loop's thread only.
 *
 * @param <L> the kind of line
 */
@FunctionalInterface
public interface Opening<L extends Line> {

    /**
     * Dials once.
     *
     * @param invitation where to
     * @param fate told about hello, the end that is announced, and the loss, once the line stands
     * @return the line; fails with a {@link SetbackException}. To cancel it gives the try up
     */
    CompletableFuture<L> open(Invitation invitation, Fate fate);
}
