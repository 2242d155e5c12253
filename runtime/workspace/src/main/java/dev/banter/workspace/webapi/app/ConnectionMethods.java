package dev.banter.workspace.webapi.app;

import dev.banter.workspace.app.link.SocketMode;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** {@code apps.connections.*}: the way to Socket Mode. */
final class ConnectionMethods implements Methods {

    private final SocketMode links;

    ConnectionMethods(SocketMode links) {
        this.links = links;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("apps.connections.open", this::open);
    }

    private ObjectNode open(Call call) {
        return Answers.ok().put("url", "ws://" + call.authority() + "/link/" + links.address());
    }
}
