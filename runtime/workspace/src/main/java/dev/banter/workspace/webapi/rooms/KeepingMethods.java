package dev.banter.workspace.webapi.rooms;

import dev.banter.workspace.action.rooms.Rooms;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The archive, and how far one has read. */
final class KeepingMethods implements Methods {

    private final Rooms rooms;
    private final RoomCalls calls;

    KeepingMethods(Rooms rooms, RoomCalls calls) {
        this.rooms = rooms;
        this.calls = calls;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "conversations.archive", this::archive,
                "conversations.unarchive", this::unarchive,
                "conversations.mark", this::mark);
    }

    private ObjectNode archive(Call call) {
        rooms.archive().put(call.caller(), calls.conversation(call));
        return Answers.ok();
    }

    private ObjectNode unarchive(Call call) {
        rooms.archive().takeBack(call.caller(), calls.conversation(call));
        return Answers.ok();
    }

    private ObjectNode mark(Call call) {
        Ts mark = Ts.parse(call.arguments().textOrEmpty("ts")).orElseThrow(() -> new Refused("invalid_timestamp"));
        rooms.reading().mark(call.caller(), calls.conversation(call), mark);
        return Answers.ok();
    }
}
