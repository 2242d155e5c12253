package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.app.AppSettings;
import dev.banter.workspace.app.command.Offer;
import dev.banter.workspace.app.command.Shortcut;
import dev.banter.workspace.app.command.SlashCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Slash commands and shortcuts, and what an app answers to them. */
final class CommandsTest {

    private final SettableClock clock = new SettableClock();
    private LocalWorkspace workspace;
    private SlackClient ana;
    private String ops;
    private SocketClient app;

    @BeforeEach
    void start() throws IOException {
        workspace = LocalWorkspace.start(
                WorkspaceSettings.of("127.0.0.1", 0).on(clock).forApp(AppSettings.USUAL.on(clock)));
        ana = SlackClient.person(workspace, "ana");
        ops = ana.channel("ops");
        app = SocketClient.connect(workspace);
    }

    @AfterEach
    void close() {
        app.close();
        workspace.close();
    }

    @Test
    void aCommandIsAskedAndItsAnswerShownToWhoGaveIt() {
        try (RtmClient page = ana.connect();
                RtmClient other = SlackClient.person(workspace, "ben").connect()) {
            CompletableFuture<JsonNode> given = command("/deploy", "api prod");
            JsonNode envelope = app.envelope("slash_commands");
            JsonNode payload = envelope.path("payload");
            app.ack(envelope, "{\"text\":\"on it\"}");

            assertThat(given.join().path("ok").booleanValue()).isTrue();
            assertThat(envelope.path("accepts_response_payload").booleanValue()).isTrue();
            assertThat(payload.path("command").stringValue()).isEqualTo("/deploy");
            assertThat(payload.path("text").stringValue()).isEqualTo("api prod");
            assertThat(payload.path("user_id").stringValue()).isEqualTo(ana.id());
            assertThat(payload.path("channel_name").stringValue()).isEqualTo("ops");
            JsonNode shown = page.next();
            assertThat(shown.path("text").stringValue()).isEqualTo("on it");
            assertThat(shown.path("is_ephemeral").booleanValue()).isTrue();
            assertThat(other.all()).isEmpty();
        }
    }

    @Test
    void anAnswerMayBeForAllAlsoWhereTheBotIsNot() {
        String elsewhere = ana.create("elsewhere");
        CompletableFuture<JsonNode> given = call("banter.command", "channel", elsewhere, "command", "/deploy");
        app.ack(app.envelope("slash_commands"), "{\"text\":\"done\",\"response_type\":\"in_channel\"}");

        assertThat(given.join().path("ok").booleanValue()).isTrue();
        JsonNode newest = ana.ok("conversations.history", "channel", elsewhere).at("/messages/0");
        assertThat(newest.path("text").stringValue()).isEqualTo("done");
        assertThat(newest.path("bot_id").stringValue()).startsWith("B");
    }

    @Test
    void whoeverWaitsTooLongIsToldSo() {
        CompletableFuture<JsonNode> given = command("/deploy", "");
        JsonNode envelope = app.envelope("slash_commands");
        pass(Duration.ofSeconds(3));
        assertThat(given.join().path("error").stringValue()).isEqualTo("operation_timeout");

        app.ack(envelope, "{\"text\":\"late\"}");
        pass(Duration.ofMinutes(10));
        ana.post(ops, "more");
        assertThat(app.next().path("type").stringValue()).isEqualTo("events_api");
    }

    @Test
    void anAddressForAnswersIsGoodFiveTimesInHalfAnHour() {
        try (RtmClient page = ana.connect()) {
            command("/deploy", "");
            JsonNode envelope = app.envelope("slash_commands");
            app.ack(envelope);
            URI url = URI.create(envelope.at("/payload/response_url").stringValue());

            assertThat(post(url, "{\"text\":\"one\"}").statusCode()).isEqualTo(200);
            JsonNode one = page.next();
            assertThat(post(url, "{\"text\":\"two\",\"replace_original\":true}").statusCode())
                    .isEqualTo(200);
            JsonNode two = page.next();
            assertThat(two.path("subtype").stringValue()).isEqualTo("message_changed");
            assertThat(two.path("is_ephemeral").booleanValue()).isTrue();
            assertThat(two.at("/message/ts")).isEqualTo(one.path("ts"));
            assertThat(two.at("/message/text").stringValue()).isEqualTo("two");
            post(url, "{\"delete_original\":true}");
            assertThat(page.next().path("subtype").stringValue()).isEqualTo("message_deleted");
            post(url, "{\"text\":\"four\",\"response_type\":\"in_channel\"}");
            assertThat(page.next().path("text").stringValue()).isEqualTo("four");
            assertThat(post(url, "{\"blocks\":\"no\"}").body()).contains("invalid_blocks_format");
            assertThat(post(url, "{\"text\":\"six\"}").body()).contains("used_url");
        }
        command("/deploy", "");
        JsonNode later = app.envelope("slash_commands");
        app.ack(later);
        clock.pass(Duration.ofMinutes(30));
        HttpResponse<String> late =
                post(URI.create(later.at("/payload/response_url").stringValue()), "{\"text\":\"late\"}");
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("expired_url");
    }

    @Test
    void anAppThatNamesItsCommandsIsAskedForNoOthers() {
        workspace.offer(new Offer(
                List.of(new SlashCommand("/deploy", "brings it out", "[app]")),
                List.of(new Shortcut("note", "Take a note", true))));

        JsonNode offered = ana.ok("banter.commands");
        assertThat(offered.at("/commands/0/command").stringValue()).isEqualTo("/deploy");
        assertThat(offered.at("/shortcuts/0/on_messages").booleanValue()).isTrue();
        assertThat(ana.error("banter.command", "channel", ops, "command", "/other"))
                .isEqualTo("invalid_command");
        assertThat(ana.error("banter.shortcut", "callback_id", "note")).isEqualTo("invalid_shortcut");
        assertThat(SlackClient.bot(workspace).error("banter.command", "channel", ops, "command", "/deploy"))
                .isEqualTo("not_allowed_token_type");
        assertThat(SlackClient.person(workspace, "dora")
                        .error(
                                "banter.command",
                                "channel",
                                SlackClient.person(workspace, "ben").create("bens"),
                                "command",
                                "/deploy"))
                .isEqualTo("not_in_channel");
    }

    @Test
    void shortcutsAreAboutNothingOrAboutAMessage() {
        call("banter.shortcut", "callback_id", "note");
        JsonNode global = app.envelope("interactive");
        app.ack(global);
        assertThat(global.at("/payload/type").stringValue()).isEqualTo("shortcut");
        assertThat(global.at("/payload").has("response_url")).isFalse();

        String ts = ana.post(ops, "note this");
        call("banter.shortcut", "callback_id", "note", "channel", ops, "ts", ts);
        JsonNode onMessage = app.envelope("interactive");
        app.ack(onMessage);
        assertThat(onMessage.at("/payload/type").stringValue()).isEqualTo("message_action");
        assertThat(onMessage.at("/payload/message/text").stringValue()).isEqualTo("note this");
        assertThat(onMessage.at("/payload/channel/id").stringValue()).isEqualTo(ops);
    }

    private CompletableFuture<JsonNode> command(String command, String text) {
        return call("banter.command", "channel", ops, "command", command, "text", text);
    }

    private CompletableFuture<JsonNode> call(String method, String... arguments) {
        return CompletableFuture.supplyAsync(() -> ana.call(method, arguments));
    }

    private static HttpResponse<String> post(URI url, String json) {
        return SlackClient.send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private void pass(Duration time) {
        clock.pass(time);
        workspace.script().sockets().catchUp();
    }
}
