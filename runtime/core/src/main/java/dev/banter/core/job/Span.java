package dev.banter.core.job;

import java.time.Instant;

/**
 * Due moments one after another.
 *
 * @param first the first of them
 * @param last the last of them
 * @param count how many there are, from 1; with {@link Schedule#MOST} there may be more
 */
public record Span(Instant first, Instant last, int count) {}
