package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Direct messages: of several, and what is open and what is closed. */
final class GroupMessagesTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private SlackClient ben;
    private SlackClient chloe;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
        ben = workspace.as("ben");
        chloe = workspace.as("chloe");
    }

    @Test
    void severalHaveOneOfTheirOwnWhoeverAsks() {
        String opened = ana.direct(ben.id() + "," + chloe.id());

        assertThat(opened).startsWith("G");
        assertThat(chloe.direct(ana.id() + "," + ben.id())).isEqualTo(opened);
        assertThat(ana.direct(ben.id())).startsWith("D");
        JsonNode shape = ana.ok("conversations.info", "channel", opened).path("channel");
        assertThat(shape.path("name").stringValue()).isEqualTo("mpdm-ana--ben--chloe-1");
        assertThat(shape.path("is_mpim").booleanValue()).isTrue();
        assertThat(shape.path("is_private").booleanValue()).isTrue();
        assertThat(shape.at("/purpose/value").stringValue()).isEqualTo("Group messaging with: @ana @ben @chloe");
        assertThat(ana.ok("conversations.list", "types", "mpim")
                        .path("channels")
                        .size())
                .isEqualTo(1);
        assertThat(ana.ok("conversations.list", "types", "private_channel")
                        .path("channels")
                        .size())
                .isEqualTo(1);
        assertThat(workspace.as("dora").error("conversations.info", "channel", opened))
                .isEqualTo("channel_not_found");
    }

    @Test
    void itIsOpenForItsMakerFirstAndForTheOthersWithTheFirstMessage() {
        try (Audience audience = new Audience(workspace, "ana", "ben", "dora")) {
            String opened = ana.direct(ben.id() + "," + chloe.id());
            assertThat(audience.heard("ana")).containsExactly("mpim_joined", "mpim_open");
            List<JsonNode> atBen = audience.frames("ben");
            assertThat(atBen).hasSize(1);
            assertThat(atBen.get(0).path("type").stringValue()).isEqualTo("mpim_joined");
            assertThat(atBen.get(0).at("/channel/is_open").booleanValue()).isFalse();

            ana.post(opened, "hello");
            assertThat(audience.heard("ana")).containsExactly("message");
            atBen = audience.frames("ben");
            assertThat(atBen.get(0).path("type").stringValue()).isEqualTo("mpim_open");
            assertThat(atBen.get(1).path("channel_type").stringValue()).isEqualTo("mpim");
            assertThat(audience.heard("dora")).isEmpty();
        }
    }

    @Test
    void whatIsClosedIsOutOfSightUntilSomethingIsSaid() {
        String im = ana.direct(ben.id());
        try (Audience audience = new Audience(workspace, "ana", "ben")) {
            ana.ok("conversations.close", "channel", im);
            JsonNode again = ana.ok("conversations.close", "channel", im);

            assertThat(again.path("no_op").booleanValue()).isTrue();
            assertThat(again.path("already_closed").booleanValue()).isTrue();
            assertThat(isOpen(ana, im)).isFalse();
            assertThat(isOpen(ben, im)).isTrue();
            ben.post(im, "come back");
            assertThat(audience.heard("ana")).containsExactly("im_close", "im_open", "message");
            assertThat(audience.heard("ben")).containsExactly("message");
            assertThat(isOpen(ana, im)).isTrue();
        }
    }

    @Test
    void openingWhatIsOpenChangesNothing() {
        String im = ana.direct(ben.id());
        try (Audience audience = new Audience(workspace, "ana", "ben")) {
            JsonNode again = ana.ok("conversations.open", "users", ben.id());
            JsonNode byId = ana.ok("conversations.open", "channel", im);

            assertThat(List.of(again, byId)).allSatisfy(answer -> {
                assertThat(answer.path("already_open").booleanValue()).isTrue();
                assertThat(answer.path("no_op").booleanValue()).isTrue();
                assertThat(answer.at("/channel/id").stringValue()).isEqualTo(im);
            });
            assertThat(audience.heard("ana")).isEmpty();
            assertThat(audience.heard("ben")).isEmpty();
        }
    }

    @Test
    void channelsAreNeitherOpenedNorClosed() {
        String general = ana.channel("general");

        assertThat(ana.error("conversations.open", "channel", general))
                .isEqualTo("method_not_supported_for_channel_type");
        assertThat(ana.error("conversations.close", "channel", general))
                .isEqualTo("method_not_supported_for_channel_type");
        assertThat(ana.error("conversations.open", "users", ben.id(), "prevent_creation", "true"))
                .isEqualTo("channel_not_found");
    }

    private static boolean isOpen(SlackClient client, String channel) {
        return client.ok("conversations.info", "channel", channel)
                .at("/channel/is_open")
                .booleanValue();
    }
}
