package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import com.slack.api.socket_mode.request.EventsApiEnvelope;
import com.slack.api.socket_mode.response.MessagePayload;
import com.slack.api.socket_mode.response.MessageResponse;
import com.slack.api.webhook.Payload;
import dev.banter.workspace.app.link.LinkStep;
import dev.banter.workspace.script.Sockets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack's Socket Mode client for Java, on both of the WebSockets that it has. */
final class JavaSocketModeTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    @ParameterizedTest
    @EnumSource
    void itHearsWhatPeopleSay(Backend backend) throws Exception {
        try (JavaSocket app = JavaSocket.connect(clients, backend)) {
            String ts = clients.post(ANA, clients.ops(), "good morning");
            EventsApiEnvelope envelope = app.message("good morning");
            JsonObject event = JavaSocket.payload(envelope).getAsJsonObject("event");

            assertThat(envelope.getRetryAttempt()).isZero();
            assertThat(envelope.getAcceptsResponsePayload()).isFalse();
            assertThat(event.get("ts").getAsString()).isEqualTo(ts);
            assertThat(event.get("user").getAsString()).isEqualTo(clients.idOf(ANA));
            assertThat(event.get("channel").getAsString()).isEqualTo(clients.ops());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandIsAnsweredAtOnceAndLater(Backend backend) throws Exception {
        try (JavaSocket app = JavaSocket.connect(clients, backend);
                JavaPerson ana = JavaPerson.come(clients, ANA)) {
            app.answers(envelope -> Optional.of(MessageResponse.builder()
                    .envelopeId(envelope.getEnvelopeId())
                    .payload(MessagePayload.builder().text("on it").build())
                    .build()));
            ana.gives("/deploy", "api prod");

            assertThat(ana.hears("on it").get("is_ephemeral").getAsBoolean()).isTrue();
            assertThat(app.command().get("text").getAsString()).isEqualTo("api prod");
            String url = app.command().get("response_url").getAsString();
            assertThat(clients.slack()
                            .send(url, Payload.builder().text("done").build())
                            .getCode())
                    .isEqualTo(200);
            ana.hears("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPressedButtonIsAcknowledged(Backend backend) throws Exception {
        try (JavaSocket app = JavaSocket.connect(clients, backend);
                JavaPerson ana = JavaPerson.come(clients, ANA)) {
            String ts = clients.web(JavaClients.BOT)
                    .chatPostMessage(call -> call.channel(clients.ops())
                            .text("go?")
                            .blocksAsString("[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":"
                                    + "\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]"))
                    .getTs();
            ana.does("act", Map.of("channel", clients.ops(), "ts", ts, "action_id", "go"));

            assertThat(app.interaction().get("type").getAsString()).isEqualTo("block_actions");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotAcknowledgedComesAgain(Backend backend) throws Exception {
        try (JavaSocket app = JavaSocket.connect(clients, backend)) {
            app.answers(envelope -> Optional.empty());
            clients.post(ANA, clients.ops(), "once more");
            String id =
                    JavaSocket.payload(app.message("once more")).get("event_id").getAsString();
            app.answers(JavaSocket::plainly);
            clients.waitInVain();
            EventsApiEnvelope again = app.first(EventsApiEnvelope.class, envelope -> envelope.getRetryAttempt() > 0);

            assertThat(JavaSocket.payload(again).get("event_id").getAsString()).isEqualTo(id);
            assertThat(again.getRetryReason()).isEqualTo("timeout");
            assertThat(app.count("once more")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itConnectsAgainWhenItIsTold(Backend backend) throws Exception {
        Sockets sockets = clients.workspace().script().sockets();
        List<LinkStep> opened = new CopyOnWriteArrayList<>();
        sockets.listen(step -> {
            if (step instanceof LinkStep.Opened) {
                opened.add(step);
            }
        });
        try (JavaSocket app = JavaSocket.connect(clients, backend)) {
            sockets.refresh();
            await().until(() -> opened.size() >= 2);
            clients.post(ANA, clients.ops(), "after a refresh");
            app.message("after a refresh");
            sockets.warn();
            await().until(() -> opened.size() >= 3);
            clients.post(ANA, clients.ops(), "after a warning");
            app.message("after a warning");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoShareWhatIsSaid(Backend backend) throws Exception {
        try (JavaSocket first = JavaSocket.connect(clients, backend);
                JavaSocket second = JavaSocket.connect(clients, backend)) {
            List<String> said =
                    IntStream.range(0, 6).mapToObj(number -> "line " + number).toList();
            for (String text : said) {
                clients.post(ANA, clients.ops(), text);
            }
            await().untilAsserted(() -> assertThat(said)
                    .allSatisfy(text ->
                            assertThat(first.count(text) + second.count(text)).isEqualTo(1)));
            assertThat(said).anyMatch(text -> first.count(text) > 0).anyMatch(text -> second.count(text) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itSaysGoodbye(Backend backend) throws Exception {
        Sockets sockets = clients.workspace().script().sockets();
        JavaSocket app = JavaSocket.connect(clients, backend);
        assertThat(sockets.alive()).isEqualTo(1);
        app.close();
        await().until(() -> sockets.alive() == 0);
    }
}
