package dev.banter.launcher.settings.access;

import java.util.Locale;

/** A way by which a bot hears what happens in Slack. */
public enum WayIn {
    /** Slack's real-time messaging, which the bot token of a classic app opens. */
    RTM,
    /** Socket Mode, which an app token opens. */
    SOCKET,
    /** What Slack posts to the app's request URL, and signs with its signing secret. */
    HTTP;

    /**
     * How it is called in settings and metrics.
     *
     * @return such as {@code rtm}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
