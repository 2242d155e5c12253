package dev.banter.workspace.webapi.call;

import dev.banter.workspace.shape.Json;
import tools.jackson.databind.node.ObjectNode;

/** The envelope of every answer. */
public final class Answers {

    private Answers() {}

    public static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    /** It went well, and yet was not quite what the caller may think. */
    public static ObjectNode warning(String warning) {
        ObjectNode answer = ok().put("warning", warning);
        answer.putObject("response_metadata").putArray("warnings").add(warning);
        return answer;
    }

    public static ObjectNode error(String error) {
        return Json.object().put("ok", false).put("error", error);
    }
}
