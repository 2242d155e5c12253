package dev.banter.launcher.manifest;

/**
 * A shortcut as people see it in Slack.
 *
 * @param callback its {@code callback_id}
 * @param ofMessage whether it stands in the menu of messages, and not among those that are chosen anywhere
 * @param plugin who answers it
 */
record Shortcut(String callback, boolean ofMessage, String plugin) {}
