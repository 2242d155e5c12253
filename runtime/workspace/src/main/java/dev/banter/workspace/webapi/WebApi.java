package dev.banter.workspace.webapi;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.limit.CallPace;
import dev.banter.workspace.rtm.ticket.Tickets;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Places;
import dev.banter.workspace.webapi.messages.MessageMethods;
import dev.banter.workspace.webapi.people.PeopleMethods;
import dev.banter.workspace.webapi.rooms.RoomMethods;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** All methods, behind one door that looks at the token first. */
public final class WebApi {

    private final Map<String, Method> methods = new TreeMap<>();
    private final Tokens tokens;
    private final Places places;
    private final CallPace pace;

    public WebApi(Workspace workspace, Tickets tickets, CallPace pace) {
        this.pace = pace;
        tokens = new Tokens(workspace);
        places = new Places(workspace);
        List.of(
                        new SessionMethods(workspace, tickets),
                        new PeopleMethods(workspace),
                        new RoomMethods(workspace),
                        new MessageMethods(workspace))
                .forEach(family -> methods.putAll(family.byName()));
    }

    /**
     * Slack's answer, {@code ok} or not.
     *
     * @throws dev.banter.workspace.limit.TooFast when the caller has to wait
     */
    public ObjectNode answer(Request request) {
        try {
            if (request.method().equals("api.test")) {
                count("", request, () -> "");
                return apiTest(request.arguments());
            }
            Method method = methods.get(request.method());
            if (method == null) {
                throw new Refused("unknown_method");
            }
            User caller = tokens.holder(request.token());
            count(
                    caller.id(),
                    request,
                    () -> places.word(caller, request.arguments().textOrEmpty("channel")));
            return method.answer(new Call(caller, request.arguments(), request.authority(), request.fromPage()));
        } catch (Refused refused) {
            return refusal(refused);
        }
    }

    private void count(String caller, Request request, Supplier<String> place) {
        if (!request.fromPage()) {
            pace.count(caller, request.method(), place);
        }
    }

    /** The name of the user who calls, as far as the token tells; empty when it does not. */
    public String callerOf(Request request) {
        return tokens.nameOf(request.token());
    }

    public static ObjectNode refusal(Refused refused) {
        ObjectNode answer = Answers.error(refused.error());
        refused.detail()
                .ifPresent(detail -> answer.putObject("response_metadata")
                        .putArray("messages")
                        .add(detail));
        return answer;
    }

    /** The one method that wants no token: it gives back what it got, and fails on request. */
    private static ObjectNode apiTest(Arguments arguments) {
        ObjectNode answer = arguments.text("error").map(Answers::error).orElseGet(Answers::ok);
        ObjectNode args = answer.putObject("args");
        arguments.values().forEach(args::put);
        return answer;
    }
}
