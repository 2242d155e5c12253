package dev.banter.core.run;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Why a handler failed, as text: an exception of a plugin would keep the plugin's classes alive.
 *
 * @param pluginId the plugin
 * @param handler the handler, as {@code Class#method}
 * @param origin what it was called for
 * @param reason the exception's class and message
 * @param trace the exception's stack trace
 */
public record HandlerFailure(String pluginId, String handler, String origin, String reason, String trace) {

    private static final int MEGABYTE = 1 << 20;
    private static final int LONGEST_TRACE = 8_000;
    private static final int LONGEST_MESSAGE = 2_000;

    /**
     * Puts an exception into words.
     *
     * @param pluginId the plugin
     * @param handler the handler
     * @param origin what it was called for
     * @param failure what it threw
     * @return the words
     */
    public static HandlerFailure of(String pluginId, String handler, String origin, Throwable failure) {
        return new HandlerFailure(pluginId, handler, origin, reason(failure), trace(failure));
    }

    /**
     * A call that has returned, and made too much.
     *
     * @param pluginId the plugin
     * @param handler the handler
     * @param origin what it was called for
     * @param made in bytes
     * @param most what it may make
     * @return the words
     */
    public static HandlerFailure wasteful(String pluginId, String handler, String origin, long made, long most) {
        String reason = "it made " + (made + MEGABYTE - 1) / MEGABYTE
                + " MB of objects, and lane.allocation lets a call" + " make " + most / MEGABYTE
                + " MB: let it make less at once, or raise that in the plugin's settings";
        return new HandlerFailure(pluginId, handler, origin, reason, "(it returned: there is no stack trace)");
    }

    private static String reason(Throwable failure) {
        String name = failure.getClass().getName();
        try {
            String message = failure.getMessage();
            return message == null ? name : name + ": " + shortened(message);
        } catch (Throwable evenThat) {
            return name;
        }
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        try {
            failure.printStackTrace(new PrintWriter(trace));
        } catch (Throwable evenThat) {
            return "(its stack trace cannot be printed)";
        }
        return trace.getBuffer().substring(0, Math.min(trace.getBuffer().length(), LONGEST_TRACE));
    }
}
