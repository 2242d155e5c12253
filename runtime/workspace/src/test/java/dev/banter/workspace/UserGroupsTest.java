package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Groups of people: who makes them, and who sees them. */
final class UserGroupsTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void aGroupThatAPersonMakesAndFillsIsSeenByTheBot() {
        SlackClient ana = workspace.as("ana");
        SlackClient bot = workspace.asBot();
        assertThat(bot.ok("usergroups.list").path("usergroups").isEmpty()).isTrue();
        String id = ana.ok("usergroups.create", "name", "On Call", "handle", "OnCall")
                .path("usergroup")
                .path("id")
                .stringValue();
        String ben = workspace.as("ben").ok("auth.test").path("user_id").stringValue();

        assertThat(id).startsWith("S");
        assertThat(bot.ok("usergroups.users.list", "usergroup", id)
                        .path("users")
                        .isEmpty())
                .isTrue();
        ana.ok("usergroups.users.update", "usergroup", id, "users", ben + "," + ben);

        JsonNode users = bot.ok("usergroups.users.list", "usergroup", id).path("users");
        assertThat(users.size()).isEqualTo(1);
        assertThat(users.path(0).stringValue()).isEqualTo(ben);
        JsonNode group = bot.ok("usergroups.list").path("usergroups").path(0);
        assertThat(group.path("handle").stringValue()).isEqualTo("oncall");
        assertThat(group.path("user_count").intValue()).isEqualTo(1);
        assertThat(group.has("users")).isFalse();
        assertThat(bot.ok("usergroups.list", "include_users", "true")
                        .path("usergroups")
                        .path(0)
                        .path("users")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoGroupIsRefusedAsSlackDoes() {
        SlackClient ana = workspace.as("ana");
        String id = ana.ok("usergroups.create", "name", "ops")
                .path("usergroup")
                .path("id")
                .stringValue();

        assertThat(ana.error("usergroups.create", "name", "ops")).isEqualTo("name_already_exists");
        assertThat(ana.error("usergroups.create", "name", "o", "handle", "ops")).isEqualTo("handle_already_exists");
        assertThat(ana.error("usergroups.create", "name", "p", "handle", "ana")).isEqualTo("handle_already_exists");
        assertThat(ana.error("usergroups.create")).isEqualTo("invalid_arguments");
        assertThat(ana.error("usergroups.users.list", "usergroup", "S0")).isEqualTo("no_such_subteam");
        assertThat(ana.error("usergroups.users.update", "usergroup", id)).isEqualTo("no_users_provided");
        assertThat(ana.error("usergroups.users.update", "usergroup", id, "users", "U0"))
                .isEqualTo("invalid_users");
        assertThat(workspace.asBot().error("usergroups.create", "name", "mine")).isEqualTo("missing_scope");
    }
}
