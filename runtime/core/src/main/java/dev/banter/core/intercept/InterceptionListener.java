package dev.banter.core.intercept;

import dev.banter.core.run.HandlerFailure;
import java.time.Duration;

/** Hears what interceptors do. Called on any thread; returns at once. */
public interface InterceptionListener {

    /**
     * An interceptor was come by.
     *
     * @param pluginId its plugin
     * @param interceptor where it is written, as {@code Class#method}
     * @param outcome what it did
     */
    default void intercepted(String pluginId, String interceptor, Outcome outcome) {}

    /**
     * A handler or an interceptor threw.
     *
     * @param failure why
     */
    default void failed(HandlerFailure failure) {}

    /**
     * An interceptor did not answer in time, and was skipped.
     *
     * @param pluginId its plugin
     * @param interceptor where it is written, as {@code Class#method}
     * @param origin what it was asked about: a message's key, or what the plugin said something for
     * @param most how long it had
     */
    default void outOfTime(String pluginId, String interceptor, String origin, Duration most) {}
}
