package dev.banter.slack;

import dev.banter.core.wire.Directory;
import dev.banter.core.wire.Wire;
import java.util.concurrent.CompletionStage;

/**
 * One workspace's link, whatever is spoken on it: found, watched, and found again when it is lost. Safe from any thread;
 * never blocks but in {@link #close()}.
 */
public interface Link extends AutoCloseable {

    /** Begins to seek a link, and does not stop until it is closed or refused. */
    void start();

    /**
     * How the link is just now.
     *
     * @return live or not, and why
     */
    LinkStatus status();

    /**
     * The workspace's names.
     *
     * @return the same at every call
     */
    Directory directory();

    /**
     * What messages leave by.
     *
     * @return the same at every call
     */
    Wire wire();

    /**
     * Takes nothing more that Slack can send again or give to another: from now on it is left unacknowledged. What was
     * taken is still answered, and messages leave as before.
     *
     * @return completes when nothing more is taken
     */
    CompletionStage<Void> refuseNew();

    /** Takes leave of Slack with a Close frame, and waits about a second at the most for the answer. */
    @Override
    void close();
}
