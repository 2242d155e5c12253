package dev.banter.workspace.script;

/**
 * Somebody in the workspace.
 *
 * @param id the {@code U…} id
 * @param name the handle
 * @param token what a client says that plays this person
 */
public record Person(String id, String name, String token) {}
