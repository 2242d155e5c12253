package dev.banter.core.quarantine;

/**
 * What went wrong once.
 *
 * @param cause in words
 * @param sample what the handler was called for
 */
record Strike(String cause, Sample sample) {}
