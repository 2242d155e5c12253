package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ConversationsTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void theChannelsAndTheGroupAreThere() {
        SlackClient ana = workspace.as("ana");

        assertThat(names(ana.ok("conversations.list"))).containsExactly("general", "ops", "welcome-test");
        assertThat(names(ana.ok("conversations.list", "types", "private_channel")))
                .containsExactly("secret");
        assertThat(ana.channel("general")).matches("C[A-Z0-9]{8,10}");
        assertThat(ana.channel("secret")).matches("G[A-Z0-9]{8,10}");
        assertThat(ana.error("conversations.list", "types", "public")).isEqualTo("invalid_types");
    }

    @Test
    void aChannelAndAGroupLookAsTheyDoInSlack() {
        SlackClient ana = workspace.as("ana");
        JsonNode channel = info(ana, ana.channel("general"));
        JsonNode group = info(ana, ana.channel("secret"));

        assertThat(channel.toString())
                .contains("\"is_channel\":true", "\"is_group\":false", "\"is_im\":false", "\"is_private\":false")
                .contains("\"is_member\":true", "\"is_general\":true", "\"name\":\"general\"");
        assertThat(group.toString())
                .contains("\"is_channel\":false", "\"is_group\":true", "\"is_private\":true")
                .contains("\"is_member\":true", "\"is_general\":false", "\"name\":\"secret\"");
        assertThat(ana.error("conversations.info", "channel", "C000000000")).isEqualTo("channel_not_found");
    }

    @Test
    void everybodyAndTheBotAreInEveryChannel() {
        SlackClient ana = workspace.as("ana");
        JsonNode members = ana.ok("conversations.members", "channel", ana.channel("secret"));

        assertThat(SlackClient.elements(members.path("members")))
                .extracting(JsonNode::stringValue)
                .containsExactly(
                        workspace.asBot().id(),
                        ana.id(),
                        workspace.as("ben").id(),
                        workspace.as("chloe").id());
    }

    @Test
    void aListComesInPagesWhenAsked() {
        SlackClient ana = workspace.as("ana");
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ana.ok("conversations.list", "limit", "2", "cursor", cursor);
            assertThat(page.path("channels").size()).isLessThanOrEqualTo(2);
            names.addAll(names(page));
            cursor = page.at("/response_metadata/next_cursor").stringValue();
        } while (!cursor.isEmpty());

        assertThat(names).containsExactly("general", "ops", "welcome-test");
    }

    @ParameterizedTest
    @CsvSource({"%%%", "bm9wZQ==", "bmV4dDpDMDAwMDAwMDAw"})
    void aCursorOfOnesOwnMakingIsRefused(String cursor) {
        assertThat(workspace.as("ana").error("conversations.list", "cursor", cursor))
                .isEqualTo("invalid_cursor");
        assertThat(workspace.as("ana").error("conversations.history", "channel", general(), "cursor", cursor))
                .isEqualTo("invalid_cursor");
    }

    @Test
    void aDirectMessageIsOpenedOnceAndSeenByItsTwoSidesAlone() {
        SlackClient ana = workspace.as("ana");
        String botUser = workspace.asBot().id();
        String opened =
                ana.ok("conversations.open", "users", botUser).at("/channel/id").stringValue();
        JsonNode again = workspace.asBot().ok("conversations.open", "users", ana.id(), "return_im", "true");

        assertThat(opened).matches("D[A-Z0-9]{8,10}");
        assertThat(again.at("/channel/id").stringValue()).isEqualTo(opened);
        assertThat(again.at("/channel/user").stringValue()).isEqualTo(ana.id());
        assertThat(info(ana, opened).path("user").stringValue()).isEqualTo(botUser);
        assertThat(ana.ok("conversations.list", "types", "im").path("channels").size())
                .isEqualTo(1);
        assertThat(workspace.as("ben").error("conversations.info", "channel", opened))
                .isEqualTo("channel_not_found");
        assertThat(workspace
                        .as("ben")
                        .ok("conversations.list", "types", "im")
                        .path("channels")
                        .size())
                .isZero();
    }

    @Test
    void openingWantsUsersWhoAreThere() {
        SlackClient ana = workspace.as("ana");

        assertThat(ana.error("conversations.open", "users", "U000000000")).isEqualTo("user_not_found");
        assertThat(ana.error("conversations.open")).isEqualTo("users_list_not_supplied");
        assertThat(ana.error("conversations.open", "users", "U1,U2")).isEqualTo("user_not_found");
        assertThat(ana.error("conversations.open", "users", "1,2,3,4,5,6,7,8,9"))
                .isEqualTo("too_many_users");
    }

    private String general() {
        return workspace.as("ana").channel("general");
    }

    private static JsonNode info(SlackClient client, String channel) {
        return client.ok("conversations.info", "channel", channel).path("channel");
    }

    private static List<String> names(JsonNode list) {
        return SlackClient.elements(list.path("channels"))
                .map(channel -> channel.path("name").stringValue())
                .toList();
    }
}
