package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.workspace.script.Person;
import dev.banter.workspace.script.Room;
import dev.banter.workspace.script.Scene;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** How tests furnish a workspace. */
final class SceneTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private Scene scene;

    @BeforeEach
    void find() {
        scene = workspace.get().scene();
    }

    @Test
    void aPersonIsMadeOnceAndCanBePlayed() {
        Person dora = scene.person("dora");

        assertThat(dora.token()).isEqualTo("xoxp-local-dora");
        assertThat(scene.person("dora")).isEqualTo(dora);
        assertThat(workspace.as("dora").id()).isEqualTo(dora.id());
        assertThat(scene.person("banter").id()).isEqualTo(workspace.asBot().id());
    }

    @Test
    void aChannelIsMadeWithItsMembers() {
        Room deploys = scene.channel("#deploys").members("ana", "dora", "ana");
        Room hidden = scene.group("hidden").members("dora");

        assertThat(scene.channel("deploys").id()).isEqualTo(deploys.id());
        assertThat(workspace.as("dora").channel("deploys")).isEqualTo(deploys.id());
        assertThat(workspace.as("dora").channel("hidden")).isEqualTo(hidden.id());
        assertThat(workspace.as("ana").error("conversations.info", "channel", hidden.id()))
                .isEqualTo("channel_not_found");
        assertThat(workspace
                        .as("dora")
                        .ok("conversations.members", "channel", deploys.id())
                        .path("members"))
                .hasSize(3);
    }

    @Test
    void whatIsSaidIsHeardAndWhatWasSaidIsFound() {
        Room general = scene.channel("general");
        try (RtmClient ben = workspace.as("ben").connect()) {
            general.said("ana", "long ago", Instant.parse("2020-02-02T02:02:02Z"))
                    .said("ben", "at once", Instant.parse("2020-02-02T02:02:02Z"));
            String ts = scene.say("ana", "#general", "now");
            scene.reply("banter", "#general", ts, "beneath");

            assertThat(ben.next().path("text").stringValue()).isEqualTo("now");
            assertThat(ben.next().path("thread_ts").stringValue()).isEqualTo(ts);
        }
        JsonNode history = workspace.as("ana").ok("conversations.history", "channel", general.id());
        assertThat(SlackClient.elements(history.path("messages"))
                        .map(message -> message.path("text").stringValue()))
                .containsExactly("now", "at once", "long ago");
        assertThat(history.at("/messages/2/ts").stringValue()).isEqualTo("1580608922.000000");
        assertThat(history.at("/messages/1/ts").stringValue()).isEqualTo("1580608922.000001");
    }

    @Test
    void whatSlackWouldRefuseIsToldByItsName() {
        assertThatThrownBy(() -> scene.say("ana", "#nowhere", "hi"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("chat.postMessage as ana: channel_not_found");
    }
}
