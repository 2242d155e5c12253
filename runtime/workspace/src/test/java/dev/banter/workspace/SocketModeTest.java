package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Connections of the app: how they begin, and how they end. */
final class SocketModeTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void onlyTheAppMayOpenAConnectionAndItMayNothingElse() {
        assertThat(workspace.asBot().error("apps.connections.open")).isEqualTo("not_allowed_token_type");
        assertThat(workspace.as("ana").error("apps.connections.open")).isEqualTo("not_allowed_token_type");
        SlackClient app = SlackClient.app(workspace.get());
        assertThat(app.error("chat.postMessage")).isEqualTo("not_allowed_token_type");
        assertThat(app.error("rtm.connect")).isEqualTo("not_allowed_token_type");
        JsonNode self = app.ok("auth.test");
        assertThat(self.path("app_id").stringValue()).startsWith("A");
        assertThat(self.has("user_id")).isFalse();
        String url = app.ok("apps.connections.open").path("url").stringValue();
        assertThat(url).startsWith("ws://").contains("/link/?ticket=").contains("&app_id=A");
    }

    @Test
    void aConnectionIsGreeted() {
        try (SocketClient first = SocketClient.connect(workspace.get());
                SocketClient second = SocketClient.connect(workspace.get())) {
            assertThat(first.hello().path("num_connections").intValue()).isEqualTo(1);
            assertThat(second.hello().path("num_connections").intValue()).isEqualTo(2);
            assertThat(first.hello().at("/connection_info/app_id").stringValue())
                    .startsWith("A");
            assertThat(first.hello()
                            .at("/debug_info/approximate_connection_time")
                            .intValue())
                    .isEqualTo(18_060);
        }
    }

    @Test
    void theBotIsThereWhileItsAppIs() {
        String bot = workspace.asBot().ok("auth.test").path("user_id").stringValue();
        try (SocketClient second = SocketClient.connect(workspace.get())) {
            try (SocketClient first = SocketClient.connect(workspace.get())) {
                assertThat(first.hello().path("type").stringValue()).isEqualTo("hello");
                assertThat(presence(bot)).isEqualTo("active");
            }
            assertThat(second.hello().path("type").stringValue()).isEqualTo("hello");
            assertThat(presence(bot)).isEqualTo("active");
        }
        await().until(() -> presence(bot).equals("away"));
    }

    private String presence(String user) {
        return workspace
                .as("ana")
                .ok("users.getPresence", "user", user)
                .path("presence")
                .stringValue();
    }

    @Test
    void anAddressIsGoodOnce() {
        URI url = SocketClient.url(workspace.get());
        try (RtmClient first = RtmClient.connect(url);
                RtmClient second = RtmClient.connect(url)) {
            assertThat(first.next().path("type").stringValue()).isEqualTo("hello");
            assertThat(second.end()).isNotEqualTo("1000");
        }
    }

    @Test
    void anAddressCanAskForAShortLife() {
        try (RtmClient brief =
                RtmClient.connect(URI.create(SocketClient.url(workspace.get()) + "&debug_reconnects=true"))) {
            assertThat(brief.next()
                            .at("/debug_info/approximate_connection_time")
                            .intValue())
                    .isEqualTo(360);
        }
    }

    @Test
    void theEleventhIsTooMany() {
        List<SocketClient> ten = IntStream.range(0, 10)
                .mapToObj(i -> SocketClient.connect(workspace.get()))
                .toList();
        try (RtmClient eleventh = RtmClient.connect(SocketClient.url(workspace.get()))) {
            JsonNode frame = eleventh.next();
            assertThat(frame.path("type").stringValue()).isEqualTo("disconnect");
            assertThat(frame.path("reason").stringValue()).isEqualTo("too_many_websockets");
            assertThat(eleventh.end()).isEqualTo("1000");
        }
        ten.forEach(SocketClient::close);
    }

    @Test
    void anAckThatIsTooLongEndsTheConnection() {
        try (SocketClient app = SocketClient.connect(workspace.get())) {
            app.send("{\"envelope_id\":\"1\",\"payload\":{\"text\":\"%s\"}}".formatted("x".repeat(20_480)));
            assertThat(app.end()).isEqualTo("1009");
        }
    }

    @Test
    void whoeverIsToGoIsToldWhy() {
        try (SocketClient app = SocketClient.connect(workspace.get())) {
            workspace.get().script().sockets().warn();
            assertThat(app.next().path("reason").stringValue()).isEqualTo("warning");
            workspace.get().script().sockets().refresh(1);
            assertThat(app.next().path("reason").stringValue()).isEqualTo("refresh_requested");
            workspace.get().script().sockets().enable(false);
            assertThat(app.next().path("reason").stringValue()).isEqualTo("link_disabled");
            assertThat(app.end()).isEqualTo("1000");
        }
        try (RtmClient late = RtmClient.connect(SocketClient.url(workspace.get()))) {
            assertThat(late.next().path("reason").stringValue()).isEqualTo("link_disabled");
        }
        workspace.get().script().sockets().enable(true);
        SocketClient.connect(workspace.get()).close();
    }

    @Test
    void whatIsThereInNameOnlyEndsWithoutAWord() {
        try (SocketClient ghost = SocketClient.connect(workspace.get())) {
            workspace.get().script().sockets().halfOpen();
            workspace.get().script().sockets().enable(false);
            assertThat(ghost.end()).isNotEqualTo("1000");
        }
    }

    @Test
    void connectionsAreDroppedOrAreThereInNameOnly() {
        List<String> steps = new ArrayList<>();
        workspace
                .get()
                .script()
                .sockets()
                .listen(step -> steps.add(step.getClass().getSimpleName()));
        try (SocketClient ghost = SocketClient.connect(workspace.get())) {
            assertThat(workspace.get().script().sockets().alive()).isEqualTo(1);
            workspace.get().script().sockets().halfOpen();
            assertThat(workspace.get().script().sockets().alive()).isZero();
            try (SocketClient other = SocketClient.connect(workspace.get())) {
                assertThat(other.hello().path("num_connections").intValue()).isEqualTo(2);
                workspace.get().script().sockets().drop();
                assertThat(other.end()).isNotEqualTo("1000");
                assertThat(ghost.end()).isNotEqualTo("1000");
            }
        }
        await().untilAsserted(() -> assertThat(steps).containsExactly("Opened", "Opened", "Closed", "Closed"));
    }
}
