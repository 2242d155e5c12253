package dev.banter.core.message;

import dev.banter.api.Event;

/**
 * What somebody did with what the app offers.
 *
 * @param kind Slack's name for it: {@code slash_commands}, {@code block_actions}, {@code view_submission},
 *     {@code view_closed}, {@code shortcut}, {@code message_action}, {@code block_suggestion} or a newer one
 * @param key names it among all; the same when Slack sends it again
 * @param payload as Slack sent it; its type is the kind
 */
public record Deed(String kind, String key, Event payload) {}
