package dev.banter.workspace.webapi.people;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.UserShape;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.call.Paging;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.*} and {@code bots.*}. */
final class UserMethods implements Methods {

    private final Workspace workspace;
    private final Directory directory;

    UserMethods(Workspace workspace, Directory directory) {
        this.workspace = workspace;
        this.directory = directory;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "users.list", this::list,
                "users.info", this::info,
                "users.lookupByEmail", this::lookupByEmail,
                "bots.info", this::botsInfo);
    }

    /** Everybody at once when the call names no limit, as Slack does: old clients know of no pages here. */
    private ObjectNode list(Call call) {
        ObjectNode answer = Answers.ok();
        ArrayNode members = answer.putArray("members");
        List<User> all = directory.all();
        answer.put("cache_ts", workspace.people().lastChange());
        Paging.page(all, User::id, call.arguments(), all.size(), answer)
                .forEach(user -> members.add(directory.shape(user)));
        return answer;
    }

    private ObjectNode info(Call call) {
        User user = directory.byId(call.arguments().textOrEmpty("user"));
        return Answers.ok().set("user", directory.shape(user));
    }

    private ObjectNode lookupByEmail(Call call) {
        User user = workspace
                .people()
                .byEmail(call.arguments().textOrEmpty("email"))
                .orElseThrow(() -> new Refused("users_not_found"));
        return Answers.ok().set("user", directory.shape(user));
    }

    /** Leads from a {@code B…} id to the {@code U…} id of the same actor; without one it is about the caller. */
    private ObjectNode botsInfo(Call call) {
        User bot = call.arguments()
                .text("bot")
                .map(this::bot)
                .orElseGet(() -> Optional.of(call.caller()).filter(User::isBot).orElseThrow(UserMethods::botNotFound));
        return Answers.ok().set("bot", UserShape.bot(bot));
    }

    private User bot(String botId) {
        return workspace.people().all().stream()
                .filter(user -> botId.equals(user.botId()))
                .findFirst()
                .orElseThrow(UserMethods::botNotFound);
    }

    private static Refused botNotFound() {
        return new Refused("bot_not_found");
    }
}
