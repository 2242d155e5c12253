package dev.banter.host.bind;

import dev.banter.core.right.Rights;
import dev.banter.host.scan.HandlerCandidate.Kind;

/**
 * What a handler waits for.
 *
 * @param handler where it is written, as {@code Class#method}
 * @param kind its annotation
 * @param trigger the event's type, the command's name, the emoji in colons, the {@code action_id}, the
 *     {@code callback_id}, when a job is due or the name of reminders; empty for a message, a mention, any emoji and
 *     an interceptor
 * @param undone whether it waits for a reaction taken back or a modal closed
 * @param help its line for {@code help}, may be empty
 * @param rights what it asks of whoever calls it
 */
public record Hook(String handler, Kind kind, String trigger, boolean undone, String help, Rights rights) {}
