package dev.banter.core.intercept;

import org.jspecify.annotations.Nullable;

/** What an interceptor makes of what it is asked about. Runs plugin code: on the plugin's lane only. */
@FunctionalInterface
interface Look<T> {

    /** What goes on; {@code null} when nothing does. */
    @Nullable T at(T value) throws Throwable;
}
