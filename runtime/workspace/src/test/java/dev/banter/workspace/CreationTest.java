package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** New channels and groups, and what they may be called. */
final class CreationTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
    }

    @Test
    void everybodyHearsOfANewChannelAndItsMakerIsInIt() {
        try (Audience audience = new Audience(workspace, "ana", "ben")) {
            JsonNode channel = ana.ok("conversations.create", "name", "lab").path("channel");

            assertThat(channel.path("id").stringValue()).startsWith("C");
            assertThat(channel.path("creator").stringValue()).isEqualTo(ana.id());
            assertThat(channel.path("is_member").booleanValue()).isTrue();
            assertThat(channel.path("is_general").booleanValue()).isFalse();
            assertThat(audience.heard("ana"))
                    .containsExactly(
                            "channel_created", "channel_joined", "member_joined_channel", "message/channel_join");
            List<JsonNode> atBen = audience.frames("ben");
            assertThat(atBen).hasSize(1);
            assertThat(atBen.get(0).path("type").stringValue()).isEqualTo("channel_created");
            assertThat(atBen.get(0).at("/channel/id")).isEqualTo(channel.path("id"));
            assertThat(atBen.get(0).at("/channel/name").stringValue()).isEqualTo("lab");
            assertThat(atBen.get(0).at("/channel/creator").stringValue()).isEqualTo(ana.id());
            assertThat(atBen.get(0).at("/channel/created")).isEqualTo(channel.path("created"));
        }
    }

    @Test
    void aNewGroupIsASecret() {
        try (Audience audience = new Audience(workspace, "ana", "ben")) {
            JsonNode group = ana.ok("conversations.create", "name", "den", "is_private", "true")
                    .path("channel");

            assertThat(group.path("id").stringValue()).startsWith("G");
            assertThat(group.path("is_private").booleanValue()).isTrue();
            assertThat(audience.heard("ana"))
                    .containsExactly("group_joined", "member_joined_channel", "message/group_join");
            assertThat(audience.heard("ben")).isEmpty();
            assertThat(workspace.as("ben").error("conversations.create", "name", "den"))
                    .isEqualTo("name_taken");
        }
    }

    @Test
    void aNewcomerIsInWhatWasThereFromTheStartAlone() {
        String lab = ana.create("lab");

        assertThat(workspace
                        .as("dora")
                        .ok("conversations.info", "channel", lab)
                        .at("/channel/is_member")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'',          invalid_name_required",
        "general,     name_taken",
        "secret,      name_taken",
        "here,        name_taken",
        "Lab,         invalid_name_specials",
        "a lab,       invalid_name_specials",
        "#lab,        invalid_name_specials",
        "<lab>,       invalid_name_specials",
        "a.lab,       invalid_name_specials",
        "-_-,         invalid_name_punctuation",
        "'la\u0000b', invalid_name",
    })
    void aNameThatWillNotDoIsToldWhy(String name, String error) {
        assertThat(ana.error("conversations.create", "name", name)).isEqualTo(error);
    }

    @Test
    void aNameHasALength() {
        assertThat(ana.error("conversations.create", "name", "x".repeat(81))).isEqualTo("invalid_name_maxlength");
        assertThat(ana.create("x".repeat(80))).startsWith("C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab-2", "lab_2", "42", "büro", "実験室"})
    void namesMayBeInAnyLanguage(String name) {
        ana.create(name);

        assertThat(workspace.as("ben").channel(name)).startsWith("C");
    }
}
