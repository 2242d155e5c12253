package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All methods about what is said. */
public final class MessageMethods implements Methods {

    private final List<Methods> families;

    public MessageMethods(Workspace workspace) {
        Targets targets = new Targets(workspace);
        families = List.of(
                new ChatMethods(workspace, targets),
                new ChangeMethods(workspace, targets),
                new HistoryMethods(targets),
                new ReactionMethods(workspace, targets),
                new PinMethods(workspace, targets));
    }

    @Override
    public Map<String, Method> byName() {
        Map<String, Method> methods = new HashMap<>();
        families.forEach(family -> methods.putAll(family.byName()));
        return methods;
    }
}
