package dev.banter.workspace.webapi;

import dev.banter.workspace.shape.Json;
import tools.jackson.databind.node.ObjectNode;

/** The envelope of every answer. */
final class Answers {

    private Answers() {}

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    static ObjectNode error(String error) {
        return Json.object().put("ok", false).put("error", error);
    }
}
