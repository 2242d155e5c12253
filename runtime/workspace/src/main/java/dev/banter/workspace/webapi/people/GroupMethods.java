package dev.banter.workspace.webapi.people;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.IdSource;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import dev.banter.workspace.team.UserGroup;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups of people: made and filled by people, and read by all. They last as long as the process. */
final class GroupMethods implements Methods {

    private static final int LONGEST_NAME = 255;
    private static final int MOST = 1_000;

    private final Workspace workspace;
    private final IdSource ids = new IdSource();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();

    GroupMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "usergroups.create", this::create,
                "usergroups.list", this::list,
                "usergroups.users.list", this::users,
                "usergroups.users.update", this::fill);
    }

    private ObjectNode create(Call call) {
        peopleOnly(call);
        call.arguments().required("name");
        String name = call.arguments().bounded("name", LONGEST_NAME).orElseThrow();
        String handle = call.arguments()
                .bounded("handle", LONGEST_NAME)
                .orElse(name.replace(' ', '-'))
                .toLowerCase(Locale.ROOT);
        if (groups.values().stream().anyMatch(group -> group.name().equals(name))) {
            throw new Refused("name_already_exists");
        }
        boolean persons = workspace.people().byName(handle).isPresent();
        if (persons || groups.values().stream().anyMatch(group -> group.handle().equals(handle))) {
            throw new Refused("handle_already_exists");
        }
        if (groups.size() >= MOST) {
            throw new Refused("limit_reached");
        }
        UserGroup group = new UserGroup(ids.next('S'), name, handle, call.caller(), List.of());
        groups.put(group.id(), group);
        return answer(group);
    }

    private ObjectNode list(Call call) {
        ObjectNode answer = Answers.ok();
        ArrayNode all = answer.putArray("usergroups");
        boolean withUsers = call.arguments().flag("include_users");
        groups.values().forEach(group -> all.add(shape(group, withUsers)));
        return answer;
    }

    private ObjectNode users(Call call) {
        ObjectNode answer = Answers.ok();
        addUsers(answer, asked(call.arguments()));
        return answer;
    }

    private ObjectNode fill(Call call) {
        peopleOnly(call);
        UserGroup before = asked(call.arguments());
        List<String> users = call.arguments().list("users");
        if (users.isEmpty()) {
            throw new Refused("no_users_provided");
        }
        UserGroup group =
                before.with(users.stream().distinct().map(this::person).toList());
        groups.put(group.id(), group);
        return answer(group);
    }

    /** Slack lets a bot do it when an administrator has given it the scope; this one has not got it. */
    private static void peopleOnly(Call call) {
        if (call.caller().isBot()) {
            throw new Refused("missing_scope");
        }
    }

    private UserGroup asked(Arguments arguments) {
        UserGroup group = groups.get(arguments.required("usergroup"));
        if (group == null) {
            throw new Refused("no_such_subteam");
        }
        return group;
    }

    private User person(String id) {
        return workspace.people().byId(id).orElseThrow(() -> new Refused("invalid_users"));
    }

    private ObjectNode answer(UserGroup group) {
        ObjectNode answer = Answers.ok();
        answer.set("usergroup", shape(group, true));
        return answer;
    }

    private ObjectNode shape(UserGroup group, boolean withUsers) {
        ObjectNode shape = Json.object()
                .put("id", group.id())
                .put("team_id", workspace.team().id())
                .put("is_usergroup", true)
                .put("name", group.name())
                .put("description", "")
                .put("handle", group.handle())
                .put("is_external", false)
                .put("created_by", group.creator().id())
                .put("user_count", group.members().size());
        if (withUsers) {
            addUsers(shape, group);
        }
        return shape;
    }

    private static void addUsers(ObjectNode to, UserGroup group) {
        ArrayNode users = to.putArray("users");
        group.members().forEach(user -> users.add(user.id()));
    }
}
