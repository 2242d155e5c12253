package dev.banter.workspace.watch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All that goes over a workspace's wire, for tests to look at. Safe from any thread. */
public interface Traffic {

    /** The last of it, oldest first: at most 500, and fewer where they are large. */
    List<Seen> seen();

    /** How much there was since the start, kept or not. */
    long count();

    /**
     * The first that fits, of what is kept or of what is still to come. It waits for as long as it takes: say how long
     * with {@link CompletableFuture#orTimeout}.
     */
    CompletableFuture<Seen> first(Predicate<? super Seen> fits);

    /**
     * Tells of everything from now on, in order. The listener is called on the workspace's own thread, on which all of
     * the workspace waits for it: it returns at once.
     */
    Listening listen(Consumer<? super Seen> listener);

    /** Ends when it is closed. */
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }
}
