package dev.banter.launcher.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DoctorCommandTest extends ExaminedBot {

    private static final String CANARY = "xoxb-canary-4711-abcdefghwxyz";

    @Test
    void aBotThatIsWellAtAWorkspace() throws Exception {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            slack(workspace.api(), "xoxb-local-bot");
            List<String> chart = examined();
            assertThat(well).as("%s", chart).isTrue();
            assertThat(chart)
                    .contains(
                            "✓ plugins: 1 in " + home.resolve("plugins") + ", with 11 handlers",
                            "✓ data: " + home.resolve("data") + " will be made at the first start",
                            "✓ bot token: xoxb-…-bot, a bot's",
                            "✓ web api: the Web API at 127.0.0.1 answers",
                            "✓ scopes: all 18 that the plugins need are there",
                            "– clock: this server does not tell its time",
                            "✓ events: RTM brings all that the bot can see; nothing has to be subscribed to",
                            "nothing is missing")
                    .anyMatch(line -> line.startsWith("✓ identity: the bot is "))
                    .anyMatch(line -> line.startsWith("✓ rtm: rtm.connect is allowed"));
        }
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void withoutATokenTheBotHasAWorkspaceOfItsOwn() throws Exception {
        environment.put("BANTER_WORKSPACE", "127.0.0.1:0");
        assertThat(examined())
                .contains(
                        "✓ workspace: 127.0.0.1:0 is free",
                        "– slack: no token is set: the bot opens a workspace of its own");
        assertThat(well).isTrue();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        Files.writeString(home.resolve("plugins").resolve("broken.jar"), "no jar");
        Files.writeString(home.resolve("data"), "a file");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Stub stub = new Stub()) {
            environment.put("BANTER_HTTP", "127.0.0.1:" + taken.getLocalPort());
            slack(stub.api(), CANARY);
            stub.answer("auth.test", "{'ok':true,'user':'helper','user_id':'U1','team':'Acme','team_id':'T1'}");
            stub.answer("rtm.connect", "{'ok':false,'error':'not_allowed_token_type'}");
            stub.scopes = "chat:write,commands";
            clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
            List<String> chart = examined();
            assertThat(chart)
                    .contains(
                            "✗ plugins: 1 of 2 in " + home.resolve("plugins") + " would be refused",
                            "    broken.jar:",
                            "✓ identity: the bot is helper (U1) in Acme (T1)",
                            "    oauth_config:",
                            "      scopes:",
                            "        bot:",
                            "          - files:write",
                            "6 checks failed")
                    .anyMatch(line -> line.startsWith("✗ data: ") && line.endsWith("name another with --data"))
                    .anyMatch(line -> line.startsWith("✗ http: 127.0.0.1:" + taken.getLocalPort()))
                    .anyMatch(line -> line.startsWith("✗ scopes: the token lacks app_mentions:read, channels:history"))
                    .anyMatch(line -> line.matches("✗ clock: this machine's is (59\\d|60\\d) s behind Slack's.*"))
                    .anyMatch(
                            line -> line.startsWith("✗ rtm: Slack refuses the token") && line.contains("Socket Mode"));
            assertThat(well).isFalse();
            assertThat(chart).noneMatch(line -> line.contains(CANARY));
        }
    }

    @Test
    void aRefusedTokenIsSaidOnceForEachCallAndNeverShown() throws Exception {
        try (Stub stub = new Stub()) {
            slack(stub.api(), CANARY);
            stub.answer("auth.test", "{'ok':false,'error':'invalid_auth'}");
            stub.answer("rtm.connect", "{'ok':false,'error':'" + CANARY + "'}");
            List<String> chart = examined();
            assertThat(chart)
                    .anyMatch(line -> line.startsWith("✗ identity: Slack refuses the token xoxb-…wxyz for good"))
                    .anyMatch(line -> line.startsWith("✗ rtm: "))
                    .noneMatch(line -> line.contains(CANARY));
        }
    }

    @Test
    void aServerThatIsNotThereIsToldFromOneThatDoesNotAnswer() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        slack(URI.create("http://127.0.0.1:" + closed + "/api/"), CANARY);
        assertThat(examined())
                .contains(
                        "✗ web api: the Web API cannot be reached: nobody answers at 127.0.0.1:" + closed,
                        "– scopes: cannot be told: auth.test was not answered",
                        "– clock: cannot be told: auth.test was not answered")
                .anyMatch(line -> line.startsWith("✗ identity: "))
                .anyMatch(line -> line.startsWith("✗ rtm: "));
        slack(URI.create("https://no-such-host.invalid/api/"), CANARY);
        assertThat(examined()).anyMatch(line -> line.contains("this machine's resolver (DNS)"));
    }

    @Test
    void aServerThatKnowsLittleIsNoReasonToFail() throws Exception {
        try (Stub stub = new Stub()) {
            slack(stub.api(), CANARY);
            stub.answer(
                    "rtm.connect",
                    "{'ok':true,'url':'ws://127.0.0.1:" + stub.api().getPort() + "/secret'}");
            List<String> chart = examined();
            assertThat(well).as("%s", chart).isTrue();
            assertThat(chart)
                    .anyMatch(line -> line.startsWith("– identity: this server does not know auth.test"))
                    .anyMatch(line -> line.startsWith("– scopes: this server does not tell"))
                    .noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void aTerminalWithoutUnicodeGetsAscii() throws Exception {
        environment.put("BANTER_WORKSPACE", "127.0.0.1:0");
        assertThat(examined(US_ASCII))
                .anyMatch(line -> line.startsWith("+ plugins: "))
                .anyMatch(line -> line.startsWith("- slack: "))
                .allMatch(line -> line.chars().allMatch(c -> c < 127));
    }

    @Test
    void aBotThatRunsAlreadyIsNoStranger() throws Exception {
        environment.put("BANTER_WORKSPACE", "127.0.0.1:0");
        HttpServer bot = runningBot();
        try {
            environment.put("BANTER_HTTP", "127.0.0.1:" + bot.getAddress().getPort());
            assertThat(examined()).anyMatch(line -> line.startsWith("– http: ") && line.contains("runs already"));
            assertThat(well).isTrue();
        } finally {
            bot.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 405})
    void aServerMayNotKnowWhoTheBotIs(int status) throws Exception {
        try (Stub stub = new Stub()) {
            slack(stub.api(), CANARY);
            stub.status = status;
            assertThat(examined()).anyMatch(line -> line.startsWith("– identity: this server does not know auth.test"));
            stub.status = 500;
            assertThat(examined()).anyMatch(line -> line.startsWith("✗ identity: "));
        }
    }

    @Test
    void aProxyIsNamedWithoutItsPassword() throws Exception {
        try (Stub proxy = new Stub()) {
            slack(URI.create("http://127.0.0.1:1/api/"), CANARY);
            environment.put(
                    "BANTER_PROXY",
                    "http://ana:p4ss-canary@127.0.0.1:" + proxy.api().getPort());
            proxy.answer("auth.test", "{'ok':true,'user':'helper','user_id':'U1','team':'Acme','team_id':'T1'}");
            assertThat(examined())
                    .contains(
                            "✓ web api: the Web API at 127.0.0.1 answers through the proxy ana:…@127.0.0.1:"
                                    + proxy.api().getPort(),
                            "✓ identity: the bot is helper (U1) in Acme (T1)");
            proxy.status = 407;
            assertThat(examined())
                    .anyMatch(line -> line.startsWith("✗ web api: ") && line.contains("a password that it knows (407)"))
                    .anyMatch(line -> line.startsWith("✗ identity: ") && line.contains("(HTTP 407)"))
                    .noneMatch(line -> line.contains("p4ss"));
        }
    }
}
