package dev.banter.workspace.app.command;

/**
 * A shortcut of the app's, as people are offered it.
 *
 * @param name what people read
 * @param onMessages whether it is about a message, and else about nothing
 */
public record Shortcut(String callbackId, String name, boolean onMessages) {}
