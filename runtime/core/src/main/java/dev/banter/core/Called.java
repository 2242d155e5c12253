package dev.banter.core;

import dev.banter.core.inbox.HandlerOutcome;
import org.jspecify.annotations.Nullable;

/** One call of a handler, as far as it depends on what the handler is called for. */
interface Called {

    /** Calls the method; what it returned. Runs plugin code. */
    @Nullable Object call() throws Throwable;

    /** Takes something that was returned and cannot be said; false when it is none of what this call takes. */
    default boolean take(Object returned) {
        return false;
    }

    /** The handler is through, well or not. Called once. */
    default void done(HandlerOutcome outcome) {}

    /** Nothing more comes of it, neither now nor later. May be called more than once. */
    default void settled() {}
}
