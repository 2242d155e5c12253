package dev.banter.workspace.webapi.people;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.people.Attendance;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.team.Presence;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Who is there. */
final class PresenceMethods implements Methods {

    private final Workspace workspace;
    private final Directory directory;

    PresenceMethods(Workspace workspace, Directory directory) {
        this.workspace = workspace;
        this.directory = directory;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("users.getPresence", this::get, "users.setPresence", this::set);
    }

    /** Of oneself one hears more than of others. */
    private ObjectNode get(Call call) {
        User user = call.arguments().text("user").map(directory::byId).orElse(call.caller());
        Attendance attendance = workspace.attendance();
        ObjectNode answer =
                Answers.ok().put("presence", directory.presenceOf(user).word());
        if (!user.equals(call.caller())) {
            return answer;
        }
        int connections = attendance.connections(user);
        return answer.put("online", connections > 0)
                .put("auto_away", false)
                .put("manual_away", attendance.chosen(user) == Presence.AWAY)
                .put("connection_count", connections);
    }

    private ObjectNode set(Call call) {
        String presence = call.arguments().textOrEmpty("presence");
        if (!presence.equals("auto") && !presence.equals("away")) {
            throw new Refused("invalid_presence");
        }
        workspace.attendance().choose(call.caller(), presence.equals("away"));
        return Answers.ok();
    }
}
