package dev.banter.core.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Where an answer goes.
 *
 * @param destination the channel or person
 * @param thread the timestamp of the message that began the thread; {@code null} for the channel itself
 * @param broadcast whether a reply in a thread is shown in the channel too
 */
public record Target(Destination destination, @Nullable String thread, boolean broadcast) {}
