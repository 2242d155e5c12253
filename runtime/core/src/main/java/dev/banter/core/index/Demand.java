package dev.banter.core.index;

/**
 * One clause of one pattern.
 *
 * @param pattern its number
 * @param clause a bit of its own among those of the pattern
 */
record Demand(int pattern, int clause) {}
