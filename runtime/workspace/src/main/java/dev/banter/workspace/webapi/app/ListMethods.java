package dev.banter.workspace.webapi.app;

import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Lists of what a local workspace has none of: emoji of its own. */
final class ListMethods implements Methods {

    @Override
    public Map<String, Method> byName() {
        return Map.of("emoji.list", ListMethods::emoji);
    }

    private static ObjectNode emoji(Call call) {
        ObjectNode answer = Answers.ok();
        answer.putObject("emoji");
        return answer.put("cache_ts", "0");
    }
}
