package dev.banter.workspace.webapi.call;

import dev.banter.workspace.shape.Json;
import tools.jackson.databind.node.ObjectNode;

/** The envelope of every answer. */
public final class Answers {

    private Answers() {}

    public static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    public static ObjectNode error(String error) {
        return Json.object().put("ok", false).put("error", error);
    }
}
