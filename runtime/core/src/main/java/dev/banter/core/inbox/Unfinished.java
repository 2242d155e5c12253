package dev.banter.core.inbox;

import dev.banter.core.message.Heard;

/**
 * What a handler has yet to do, left by an earlier process.
 *
 * @param message the message, as the handler saw it
 * @param handler the handler, as {@code Class#method}
 * @param attempt the how manieth call this will be, from 2
 */
public record Unfinished(Heard message, String handler, int attempt) {}
