package dev.banter.launcher.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.launcher.manifest.Needs;
import dev.banter.slack.Token;
import dev.banter.slack.web.WebSettings;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is looked at where Socket Mode is the way in. */
final class SocketModeChecksTest {

    private static final Needs NEEDS = new Needs(
            new TreeSet<>(List.of("chat:write", "im:history")),
            new TreeSet<>(List.of("message.im")),
            List.of(),
            List.of(),
            false,
            List.of());

    @Test
    void bothTokensAndTheSocketAreLookedAtUnderTheWorkspacesName() throws Exception {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            assertThat(chart(workspace.api(), Optional.of(Token.of("xapp-local-bot"))))
                    .contains(
                            "✓ acme: app token: xapp-…-bot, an app's",
                            "✓ acme: socket mode: apps.connections.open is allowed, and the WebSocket's server at"
                                    + " 127.0.0.1 answers",
                            "    settings:",
                            "      event_subscriptions:",
                            "        bot_events:",
                            "          - message.im")
                    .anyMatch(line -> line.startsWith("– acme: events: Slack shows to no token of the bot"))
                    .noneMatch(line -> line.startsWith("✗"));
        }
    }

    @Test
    void aWrongOrMissingAppTokenIsToldWithWhereToMakeOne() throws Exception {
        try (Stub stub = new Stub()) {
            stub.answer("auth.test", "{'ok':true}");
            stub.answer("apps.connections.open", "{'ok':false,'error':'not_allowed_token_type'}");
            assertThat(chart(stub.api(), Optional.of(Token.of("xoxb-1234567890-abcd"))))
                    .anyMatch(line -> line.startsWith("✗ acme: app token: xoxb-…abcd is no app-level token"))
                    .anyMatch(line -> line.startsWith("✗ acme: socket mode: Slack refuses the token xoxb-…abcd"));
            assertThat(chart(stub.api(), Optional.empty()))
                    .anyMatch(line ->
                            line.startsWith("✗ acme: app token: there is none") && line.contains("connections:write"));
        }
    }

    private static List<String> chart(URI api, Optional<Token> app) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Access access = new Access(
                "acme",
                Optional.of(Token.of("xoxb-local-bot")),
                app,
                Optional.empty(),
                true,
                Optional.empty(),
                WebSettings.at(api));
        try (Calls calls = new Calls(access.web())) {
            Examination.of(
                    new SlackChecks(access, calls, () -> NEEDS, Clock.systemUTC()).all(),
                    Chart.on(new PrintStream(out, true, UTF_8), UTF_8));
        }
        return out.toString(UTF_8).lines().toList();
    }
}
