package dev.banter.workspace.webapi.people;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.UserShape;
import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.profile.*}: what people tell of themselves. Only the status can be changed here. */
final class ProfileMethods implements Methods {

    /** Slack's own, in characters. */
    private static final int LONGEST = 100;

    private static final Set<String> CHANGEABLE = Set.of("status_text", "status_emoji", "status_expiration");

    private final Workspace workspace;
    private final Directory directory;

    ProfileMethods(Workspace workspace, Directory directory) {
        this.workspace = workspace;
        this.directory = directory;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("users.profile.get", this::get, "users.profile.set", this::set);
    }

    private ObjectNode get(Call call) {
        return answer(call.arguments().text("user").map(directory::byId).orElse(call.caller()));
    }

    /** Either several fields as JSON, or one by its name. */
    private ObjectNode set(Call call) {
        ObjectNode wanted = wanted(call.arguments());
        if (wanted.isEmpty() || !wanted.propertyNames().stream().allMatch(CHANGEABLE::contains)) {
            throw new Refused("invalid_profile");
        }
        Profile now = workspace.people().profileOf(call.caller());
        String text = wanted.path("status_text").asString(now.statusText());
        String emoji = wanted.path("status_emoji").asString(now.statusEmoji());
        if (isTooLong(text) || isTooLong(emoji)) {
            throw new Refused("too_long");
        }
        workspace
                .profiles()
                .setStatus(
                        call.caller(),
                        text,
                        emoji,
                        wanted.path("status_expiration").asLong(now.statusExpiration()));
        return answer(call.caller());
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    private static ObjectNode wanted(Arguments arguments) {
        return arguments
                .text("profile")
                .map(text -> Json.parseObject(text).orElseThrow(() -> new Refused("invalid_profile")))
                .orElseGet(() -> arguments
                        .text("name")
                        .map(name -> Json.object().put(name, arguments.textOrEmpty("value")))
                        .orElseGet(Json::object));
    }

    private ObjectNode answer(User user) {
        return Answers.ok().set("profile", UserShape.profile(user, directory.profileOf(user)));
    }
}
