package dev.banter.workspace.fault;

/**
 * How often one thing has gone wrong in one place for somebody.
 *
 * @param place a method, the word of a way, or {@code clock}
 * @param who the user's name; empty where it is nobody's
 */
public record Suffered(FaultKind kind, String place, String who, long times) {}
