package dev.banter.workspace.webapi.people;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All of {@code users.*}, {@code bots.*} and {@code usergroups.*}. */
public final class PeopleMethods implements Methods {

    private final List<Methods> families;

    public PeopleMethods(Workspace workspace) {
        Directory directory = new Directory(workspace);
        families = List.of(
                new UserMethods(workspace, directory),
                new PresenceMethods(workspace, directory),
                new ProfileMethods(workspace, directory),
                new GroupMethods(workspace));
    }

    @Override
    public Map<String, Method> byName() {
        Map<String, Method> methods = new HashMap<>();
        families.forEach(family -> methods.putAll(family.byName()));
        return methods;
    }
}
