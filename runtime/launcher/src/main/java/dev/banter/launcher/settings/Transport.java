package dev.banter.launcher.settings;

/** The way to Slack. */
public enum Transport {
    /** Slack's real-time messaging. */
    RTM,
    /** A Slack of our own, on this machine. */
    LOCAL
}
