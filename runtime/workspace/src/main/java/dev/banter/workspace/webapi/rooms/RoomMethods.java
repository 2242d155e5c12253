package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All of {@code conversations.*} that is not about what was said. */
public final class RoomMethods implements Methods {

    private final List<Methods> families;

    public RoomMethods(Workspace workspace) {
        families = List.of(new ConversationMethods(workspace));
    }

    @Override
    public Map<String, Method> byName() {
        Map<String, Method> methods = new HashMap<>();
        families.forEach(family -> methods.putAll(family.byName()));
        return methods;
    }
}
