package dev.banter.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the doctor says of a bot that Slack posts to. */
final class DoctorPostedTest extends ExaminedBot {

    @Test
    void whereSlackPostsThePortAndTheSecretAreLookedAt() throws Exception {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            posted(workspace.api(), "0123456789abcdef0123456789abcdef", "127.0.0.1:0");
            List<String> chart = examined();
            assertThat(well).as("%s", chart).isTrue();
            assertThat(chart)
                    .contains(
                            "✓ events port: 127.0.0.1:0 is free",
                            "✓ signing secret: 32 hexadecimal digits, as Slack's are",
                            "        bot_events:")
                    .anyMatch(line -> line.startsWith("✓ identity: the bot is "))
                    .noneMatch(line -> line.contains("0123456789abcdef"))
                    .noneMatch(line -> line.contains("rtm"));
        }
    }

    @Test
    void aSecretOfAnotherFormIsSlacksOnNoServerOfSlacks() throws Exception {
        posted(URI.create("https://slack.com/api/"), "canary0815-verification", "127.0.0.1:0");
        environment.put("BANTER_PROXY", "http://127.0.0.1:1");
        assertThat(examined())
                .anyMatch(line -> line.startsWith("✗ signing secret: it is not 32 hexadecimal digits")
                        && line.contains("SLACK_SIGNING_SECRET"))
                .noneMatch(line -> line.contains("canary0815"));
        try (Stub stub = new Stub()) {
            posted(stub.api(), "canary0815-verification", "127.0.0.1:0");
            assertThat(examined()).anyMatch(line -> line.startsWith("– signing secret: "));
        }
    }

    @Test
    void aPortForEventsThatIsTakenIsNamedUnlessABotRuns() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Stub stub = new Stub()) {
            posted(stub.api(), "local", "127.0.0.1:" + taken.getLocalPort());
            assertThat(examined())
                    .anyMatch(line -> line.startsWith("✗ events port: 127.0.0.1:" + taken.getLocalPort())
                            && line.endsWith("choose another with --events"));
            HttpServer bot = runningBot();
            try {
                environment.put("BANTER_HTTP", "127.0.0.1:" + bot.getAddress().getPort());
                assertThat(examined())
                        .anyMatch(line -> line.startsWith("– events port: 127.0.0.1:" + taken.getLocalPort()
                                        + " is taken, and a bot runs already at 127.0.0.1:"
                                        + bot.getAddress().getPort())
                                && line.endsWith("choose another with --events"));
            } finally {
                bot.stop(0);
            }
        }
    }

    /** The manifest is that of an app with Socket Mode then, which Slack does not post to. */
    @Test
    void besideSocketModeNothingIsAskedForThatSlackWouldPost() throws Exception {
        try (Stub stub = new Stub()) {
            posted(stub.api(), "local", "127.0.0.1:0");
            assertThat(examined()).contains("        bot_events:", "          - tokens_revoked");
            environment.put("BANTER_TRANSPORT", "socket,http");
            environment.put("SLACK_APP_TOKEN", "xapp-local");
            assertThat(examined())
                    .contains("        bot_events:")
                    .noneMatch(line -> line.contains("tokens_revoked") || line.contains("app_uninstalled"));
        }
    }

    private void posted(URI api, String secret, String events) {
        slack(api, "xoxb-local-bot");
        environment.put("BANTER_TRANSPORT", "http");
        environment.put("SLACK_SIGNING_SECRET", secret);
        environment.put("BANTER_EVENTS", events);
    }
}
