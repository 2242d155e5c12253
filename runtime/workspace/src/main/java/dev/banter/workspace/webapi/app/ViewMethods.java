package dev.banter.workspace.webapi.app;

import dev.banter.workspace.app.interact.Triggers;
import dev.banter.workspace.app.view.Views;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: what an app puts before people. */
final class ViewMethods implements Methods {

    private final AppSide side;

    ViewMethods(AppSide side) {
        this.side = side;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "views.open", this::open,
                "views.push", this::push,
                "views.update", this::update,
                "views.publish", this::publish);
    }

    private ObjectNode open(Call call) {
        String view = view(call);
        return view(views().open(person(call), view));
    }

    private ObjectNode push(Call call) {
        String view = view(call);
        return view(views().push(person(call), view));
    }

    private ObjectNode update(Call call) {
        Arguments arguments = call.arguments();
        String view = view(call);
        return view(views().update(
                        arguments.textOrEmpty("view_id"),
                        arguments.textOrEmpty("external_id"),
                        arguments.textOrEmpty("hash"),
                        view));
    }

    private ObjectNode publish(Call call) {
        String view = view(call);
        User person = side.workspace()
                .people()
                .byId(call.arguments().required("user_id"))
                .orElseThrow(() -> new Refused("user_not_found"));
        return view(views().publish(person, call.arguments().textOrEmpty("hash"), view));
    }

    private Views views() {
        return side.views();
    }

    /** Only an app has views to show. */
    private static String view(Call call) {
        if (!call.caller().isBot()) {
            throw new Refused("not_allowed_token_type");
        }
        return call.arguments().required("view");
    }

    private User person(Call call) {
        Triggers triggers = side.triggers();
        return triggers.exchange(call.arguments().required("trigger_id"));
    }

    private static ObjectNode view(ObjectNode view) {
        return Answers.ok().set("view", view);
    }
}
