package dev.banter.workspace.app.interact;

/**
 * What somebody has typed so far into a menu whose app knows what there is.
 *
 * @param blockId may be empty where the action's id is enough
 */
public record Typing(String blockId, String actionId, String text) {}
