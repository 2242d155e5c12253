package dev.banter.launcher.settings;

/** How a line of the log is written. */
public enum LogFormat {
    TEXT,
    JSON
}
