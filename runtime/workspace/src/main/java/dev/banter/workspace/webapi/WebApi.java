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
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.call.Places;
import dev.banter.workspace.webapi.call.SlowMethod;
import dev.banter.workspace.webapi.messages.MessageMethods;
import dev.banter.workspace.webapi.people.PeopleMethods;
import dev.banter.workspace.webapi.rooms.RoomMethods;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** All methods, behind one door that looks at the token first. */
public final class WebApi {

    private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);

    private final Map<String, Method> methods = new TreeMap<>();
    private final Map<String, SlowMethod> slow = new TreeMap<>();
    private final User bot;
    private final Tokens tokens;
    private final Places places;
    private final CallPace pace;

    public WebApi(Workspace workspace, Tickets tickets, List<Methods> ofApps, CallPace pace) {
        this.pace = pace;
        bot = workspace.bot();
        tokens = new Tokens(workspace);
        places = new Places(workspace);
        List<Methods> own = List.of(
                new SessionMethods(workspace, tickets),
                new PeopleMethods(workspace),
                new RoomMethods(workspace),
                new MessageMethods(workspace));
        Stream.concat(own.stream(), ofApps.stream()).forEach(family -> {
            methods.putAll(family.byName());
            slow.putAll(family.slow());
        });
    }

    /**
     * Slack's answer, {@code ok} or not: at once for nearly all, and else on the workspace's thread.
     *
     * @throws dev.banter.workspace.limit.TooFast when the caller has to wait
     */
    public CompletableFuture<ObjectNode> answer(Request request) {
        try {
            if (request.method().equals("api.test")) {
                count("", request, () -> "");
                return CompletableFuture.completedFuture(apiTest(request.arguments()));
            }
            if (!methods.containsKey(request.method()) && !slow.containsKey(request.method())) {
                throw new Refused("unknown_method");
            }
            if (request.method().equals("auth.test") && tokens.isOfTheApp(request.token())) {
                count("", request, () -> "");
                return CompletableFuture.completedFuture(appTest());
            }
            User caller = tokens.holder(request.token(), request.method());
            count(
                    caller.id(),
                    request,
                    () -> places.word(caller, request.arguments().textOrEmpty("channel")));
            return answer(
                    request.method(), new Call(caller, request.arguments(), request.authority(), request.fromPage()));
        } catch (Refused refused) {
            return CompletableFuture.completedFuture(refusal(refused));
        }
    }

    /** Whether there is such a method. */
    public boolean has(String method) {
        return method.equals("api.test") || methods.containsKey(method) || slow.containsKey(method);
    }

    /** An app is in no workspace by itself, and is nobody there. */
    private ObjectNode appTest() {
        return Answers.ok().put("app_name", bot.realName()).put("app_id", bot.appId());
    }

    private CompletableFuture<ObjectNode> answer(String name, Call call) {
        Method method = methods.get(name);
        return method == null
                ? Objects.requireNonNull(slow.get(name), name).answer(call).exceptionally(WebApi::failure)
                : CompletableFuture.completedFuture(method.answer(call));
    }

    private static ObjectNode failure(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Refused refused) {
            return refusal(refused);
        }
        LOG.error("a fault of the workspace, answered with internal_error", cause);
        return Answers.error("internal_error");
    }

    /** What the caller's token may do, with commas between; nothing when it is nobody's. */
    public Optional<String> scopesOf(Request request) {
        try {
            return Optional.of(Scopes.of(tokens.holder(request.token(), request.method())));
        } catch (Refused nobodys) {
            return Optional.empty();
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
