package dev.banter.core.route;

/**
 * A pattern that is slow by nature: there are texts on which it is cut off.
 *
 * @param handler the handler that it belongs to
 * @param text one of those texts, not the shortest
 */
public record SlowPattern(String handler, String text) {}
