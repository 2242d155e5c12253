package dev.banter.core.message;

import dev.banter.api.Event;

/**
 * Something that a person did with the bot, besides saying something, and that Slack wants acknowledged.
 *
 * @param kind what it was: {@code slash_commands}, {@code block_actions}, {@code view_submission}, {@code view_closed},
 *     {@code shortcut}, {@code message_action}, {@code block_suggestion}; others may come
 * @param key names it among all of its workspace, so that it is done once though it may come twice
 * @param payload Slack's payload
 */
public record Deed(String kind, String key, Event payload) {}
