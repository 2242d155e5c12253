package dev.banter.launcher.settings;

/** From where on a line of the log is written. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
}
