package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is known of people. */
final class PeopleTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
    }

    @Test
    void everybodyButTheBotHasAnAddressThatNobodyCanWriteTo() {
        JsonNode found = ana.ok("users.lookupByEmail", "email", "Ben@Banter.invalid");

        assertThat(found.at("/user/name").stringValue()).isEqualTo("ben");
        assertThat(found.at("/user/profile/email").stringValue()).isEqualTo("ben@banter.invalid");
        assertThat(ana.error("users.lookupByEmail", "email", "banter@banter.invalid"))
                .isEqualTo("users_not_found");
        assertThat(ana.error("users.lookupByEmail")).isEqualTo("users_not_found");
    }

    @Test
    void slackbotIsInEveryWorkspaceAndNobodysToPlay() {
        JsonNode slackbot = ana.ok("users.info", "user", "USLACKBOT").path("user");

        assertThat(slackbot.path("id").stringValue()).isEqualTo("USLACKBOT");
        assertThat(slackbot.path("name").stringValue()).isEqualTo("slackbot");
        assertThat(slackbot.path("is_bot").booleanValue()).isFalse();
        assertThat(slackbot.path("team_id")).isEqualTo(ana.ok("auth.test").path("team_id"));
        assertThat(slackbot.path("profile").has("email")).isFalse();
        assertThat(ana.ok("users.profile.get", "user", "USLACKBOT").path("profile"))
                .isEqualTo(slackbot.path("profile"));
        assertThat(ana.ok("users.getPresence", "user", "USLACKBOT")
                        .path("presence")
                        .stringValue())
                .isEqualTo("active");
        assertThat(workspace.as("slackbot").error("auth.test")).isEqualTo("invalid_auth");
        assertThat(workspace.as("Slackbot").error("auth.test")).isEqualTo("invalid_auth");
    }

    @Test
    void aStatusIsToldToEverybody() {
        try (Audience audience = new Audience(workspace, "ana", "ben")) {
            ana.ok(
                    "users.profile.set",
                    "profile",
                    "{\"status_text\":\"at lunch\",\"status_emoji\":\":tea:\",\"status_expiration\":1700000000}");

            assertThat(audience.heard("ana")).containsExactly("user_change");
            List<JsonNode> atBen = audience.frames("ben");
            assertThat(atBen).hasSize(1);
            assertThat(atBen.get(0).at("/user/id").stringValue()).isEqualTo(ana.id());
            assertThat(atBen.get(0).at("/user/profile/status_text").stringValue())
                    .isEqualTo("at lunch");
            ana.ok("users.profile.set", "name", "status_text", "value", "back");
            JsonNode profile = workspace
                    .as("ben")
                    .ok("users.profile.get", "user", ana.id())
                    .path("profile");
            assertThat(profile.path("status_text").stringValue()).isEqualTo("back");
            assertThat(profile.path("status_emoji").stringValue()).isEqualTo(":tea:");
            assertThat(profile.path("status_expiration").longValue()).isEqualTo(1_700_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"real_name\":\"Somebody Else\"}", "[]"})
    void whatCannotBeChangedIsRefused(String profile) {
        assertThat(ana.error("users.profile.set", "profile", profile)).isEqualTo("invalid_profile");
    }

    @Test
    void theConversationsOfSomebodyAreThoseOneMayKnow() {
        SlackClient ben = workspace.as("ben");
        String lab = ben.create("lab");
        ben.create("den", "is_private", "true");
        String types = "public_channel,private_channel";

        assertThat(ids(ben.ok("users.conversations", "types", types))).hasSize(6);
        assertThat(ids(ana.ok("users.conversations", "types", types))).hasSize(4);
        assertThat(ids(ana.ok("users.conversations", "types", types, "user", ben.id())))
                .hasSize(5)
                .contains(lab);
        assertThat(ana.error("users.conversations", "user", "U000")).isEqualTo("user_not_found");
    }

    private static List<String> ids(JsonNode answer) {
        return SlackClient.elements(answer.path("channels"))
                .map(channel -> channel.path("id").stringValue())
                .toList();
    }
}
