package dev.banter.workspace.webapi;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.rtm.ticket.Admission;
import dev.banter.workspace.rtm.ticket.Tickets;
import dev.banter.workspace.shape.TeamShape;
import dev.banter.workspace.shape.UserShape;
import dev.banter.workspace.team.Team;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Who am I, where am I, and how do I connect: {@code auth.test}, {@code team.info}, {@code rtm.*}. */
final class SessionMethods implements Methods {

    private final Workspace workspace;
    private final Tickets tickets;

    SessionMethods(Workspace workspace, Tickets tickets) {
        this.workspace = workspace;
        this.tickets = tickets;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "auth.test", this::authTest,
                "team.info", this::teamInfo,
                "rtm.connect", this::rtmConnect,
                "rtm.start", this::rtmStart);
    }

    private ObjectNode authTest(Call call) {
        Team team = workspace.team();
        User caller = call.caller();
        ObjectNode answer = Answers.ok()
                .put("url", "http://" + call.authority() + "/")
                .put("team", team.name())
                .put("user", caller.name())
                .put("team_id", team.id())
                .put("user_id", caller.id())
                .put("is_enterprise_install", false);
        return caller.isBot() ? answer.put("bot_id", caller.botId()) : answer;
    }

    private ObjectNode teamInfo(Call call) {
        return Answers.ok().set("team", TeamShape.whole(workspace.team()));
    }

    /** The secret is in the path: some clients put a query of their own in the place of the URL's. */
    private ObjectNode rtmConnect(Call call) {
        ObjectNode answer = Answers.ok();
        answer.set("self", UserShape.brief(call.caller()));
        answer.set("team", TeamShape.of(workspace.team()));
        return answer.put("url", "ws://" + call.authority() + "/rtm/" + tickets.issue(admission(call)));
    }

    private ObjectNode rtmStart(Call call) {
        ObjectNode answer = rtmConnect(call);
        new TeamState(workspace).addTo(answer, call.caller(), call.arguments().flag("mpim_aware"));
        return answer;
    }

    private static Admission admission(Call call) {
        return new Admission(call.caller(), call.arguments().flag("batch_presence_aware"), call.fromPage());
    }
}
