package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.rooms.Rooms;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All of {@code conversations.*} that is not about what was said. */
public final class RoomMethods implements Methods {

    private final List<Methods> families;

    public RoomMethods(Workspace workspace) {
        Rooms rooms = workspace.rooms();
        RoomCalls calls = new RoomCalls(workspace);
        families = List.of(
                new ListingMethods(workspace, calls),
                new OpeningMethods(rooms, calls),
                new MembershipMethods(rooms.membership(), calls),
                new InvitationMethods(rooms.membership(), calls),
                new DescriptionMethods(rooms.description(), calls),
                new KeepingMethods(rooms, calls));
    }

    @Override
    public Map<String, Method> byName() {
        Map<String, Method> methods = new HashMap<>();
        families.forEach(family -> methods.putAll(family.byName()));
        return methods;
    }
}
