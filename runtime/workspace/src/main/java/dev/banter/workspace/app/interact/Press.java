package dev.banter.workspace.app.interact;

import tools.jackson.databind.JsonNode;

/**
 * What somebody does with an element.
 *
 * @param blockId may be empty where the action's id is enough
 * @param chosen said plainly: a text, a list of texts, or missing, which chooses nothing
 * @param state what stands chosen in all elements by now, by the block's id and the action's, said plainly
 */
public record Press(String blockId, String actionId, JsonNode chosen, JsonNode state) {}
