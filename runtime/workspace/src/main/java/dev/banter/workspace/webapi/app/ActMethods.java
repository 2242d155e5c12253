package dev.banter.workspace.webapi.app;

import dev.banter.workspace.app.interact.Press;
import dev.banter.workspace.app.interact.Typing;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.call.SlowMethod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Local methods by which a person works what an app has shown; Slack has none of them. */
final class ActMethods implements Methods {

    private final AppSide side;
    private final PersonCalls calls;

    ActMethods(AppSide side) {
        this.side = side;
        this.calls = new PersonCalls(side);
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("banter.views", this::views, "banter.close", this::close, "banter.home", this::home);
    }

    @Override
    public Map<String, SlowMethod> slow() {
        return Map.of("banter.act", this::act, "banter.suggest", this::suggest, "banter.submit", this::submit);
    }

    private CompletableFuture<ObjectNode> act(Call call) {
        Arguments arguments = call.arguments();
        User person = PersonCalls.person(call);
        Press press = new Press(
                arguments.textOrEmpty("block_id"),
                arguments.required("action_id"),
                PersonCalls.said(call, "value"),
                PersonCalls.state(call));
        String viewId = arguments.textOrEmpty("view_id");
        CompletableFuture<ObjectNode> acted = viewId.isEmpty()
                ? side.pressing()
                        .inMessage(
                                person,
                                calls.conversation(call),
                                calls.original(call).message().ts(),
                                press,
                                call.authority())
                : side.pressing().inView(person, side.views().shape(person, viewId), press);
        return acted.thenApply(answer -> Answers.ok());
    }

    private CompletableFuture<ObjectNode> suggest(Call call) {
        Arguments arguments = call.arguments();
        User person = PersonCalls.person(call);
        Typing typing = new Typing(
                arguments.textOrEmpty("block_id"), arguments.required("action_id"), arguments.textOrEmpty("value"));
        String viewId = arguments.textOrEmpty("view_id");
        CompletableFuture<ObjectNode> suggested = viewId.isEmpty()
                ? side.suggesting().inMessage(person, calls.conversation(call), calls.original(call), typing)
                : side.suggesting().inView(person, side.views().shape(person, viewId), typing);
        return suggested.thenApply(lists -> Answers.ok().setAll(lists));
    }

    private CompletableFuture<ObjectNode> submit(Call call) {
        return side.submitting()
                .submit(PersonCalls.person(call), call.arguments().required("view_id"), PersonCalls.state(call))
                .thenApply(done -> Answers.ok().setAll(done));
    }

    private ObjectNode close(Call call) {
        Arguments arguments = call.arguments();
        side.submitting().close(PersonCalls.person(call), arguments.required("view_id"), arguments.flag("all"));
        return Answers.ok();
    }

    private ObjectNode views(Call call) {
        User person = PersonCalls.person(call);
        ObjectNode answer = Answers.ok();
        ArrayNode stack = answer.putArray("views");
        side.views().stackOf(person).forEach(stack::add);
        side.views().homeOf(person).ifPresent(home -> answer.set("home", home));
        return answer;
    }

    /** The person looks at the app's home, of which the app hears. */
    private ObjectNode home(Call call) {
        User person = PersonCalls.person(call);
        String direct = side.workspace()
                .rooms()
                .directMessages()
                .open(person, List.of(side.workspace().bot()))
                .id();
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", person.id())
                .put("channel", direct)
                .put("tab", "home");
        side.views().homeOf(person).ifPresent(view -> event.set("view", view));
        side.events().tell(event);
        return Answers.ok().put("channel", direct);
    }
}
