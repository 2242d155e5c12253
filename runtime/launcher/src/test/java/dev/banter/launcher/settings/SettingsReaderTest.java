package dev.banter.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.banter.launcher.settings.access.Access;
import dev.banter.slack.web.ProxySettings;
import dev.banter.workspace.gate.AccessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {

    @TempDir
    Path home;

    @Test
    void withoutAnythingItIsTheLocalWorkspace() throws Exception {
        Settings settings = read(Map.of(), Map.of());

        assertThat(settings.isLocal()).isTrue();
        assertThat(settings.plugins()).isEqualTo(home.resolve("plugins"));
        assertThat(settings.data()).isEqualTo(home.resolve("data"));
        assertThat(settings.http()).contains(new HostPort("127.0.0.1", 7780));
        assertThat(settings.workspace().where()).isEqualTo(new HostPort("127.0.0.1", 7781));
        assertThat(settings.pacing()).isFalse();
        assertThat(settings.strict()).isFalse();
        assertThat(settings.log()).isEqualTo(new Settings.Log(LogLevel.INFO, LogFormat.TEXT));
        assertThat(settings.lane().threads()).isEqualTo(4);
        assertThat(settings.lane().deadline()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void withATokenItIsSlackAtSlacksPace() throws Exception {
        Settings settings = read(Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890"), Map.of());

        assertThat(settings.isLocal()).isFalse();
        assertThat(settings.pacing()).isTrue();
        assertThat(settings.toString()).doesNotContain("1234567890");
    }

    @Test
    void anOptionBeatsTheEnvironmentAndThatBeatsTheFile() throws Exception {
        file("http: 127.0.0.1:1\nworkspace: 127.0.0.1:1\npacing: on\n");

        Settings settings = read(
                Map.of("BANTER_HTTP", "127.0.0.1:2", "BANTER_WORKSPACE", "127.0.0.1:2"), Map.of("http", "127.0.0.1:3"));

        assertThat(settings.http()).contains(new HostPort("127.0.0.1", 3));
        assertThat(settings.workspace().where()).isEqualTo(new HostPort("127.0.0.1", 2));
        assertThat(settings.pacing()).isTrue();
    }

    @Test
    void administratorsAreNamedAndALockIsRequired() throws Exception {
        assertThat(read(Map.of(), Map.of()).rule()).isEqualTo(new Settings.Rule(List.of(), false));
        file("admins: [U0123ABCD, '@ana', S0123ABCD]\nplugins.require-lock: on\n");
        assertThat(read(Map.of(), Map.of()).rule())
                .isEqualTo(new Settings.Rule(List.of("U0123ABCD", "@ana", "S0123ABCD"), true));
        file("plugins:\n  require-lock: on\nadmins: U0123ABCD, ana\n");
        assertThat(problems(Map.of(), Map.of()))
                .containsExactly(
                        "banter.yaml line 3: 'ana' is nobody's id; an administrator is a person or a user group of"
                                + " Slack, by id ('U0123ABCD', 'S0123ABCD') or by name ('@ana')");
    }

    @Test
    void theFileHoldsMoreThanTheOptions() throws Exception {
        file("""
                names: [banter, bot]
                stop-within: 2s
                lane:
                  threads: 2
                  waiting: 16
                  deadline: 500ms
                """);

        Settings settings = read(Map.of(), Map.of());

        assertThat(settings.names()).containsExactly("banter", "bot");
        assertThat(settings.stop()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.lane().threads()).isEqualTo(2);
        assertThat(settings.lane().waiting()).isEqualTo(16);
        assertThat(settings.lane().deadline()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void theShippedFileSaysNothingButComments() throws Exception {
        Files.copy(Path.of("..", "..", "dist", "src", "banter.yaml"), home.resolve("banter.yaml"));
        assertThat(read(Map.of(), Map.of()))
                .isEqualTo(new SettingsReader(home, Map.of("BANTER_CONFIG", ""), Map.of(), List.of()).read());
    }

    @Test
    void everyLineOfTheShippedFileIsASetting() throws Exception {
        String shipped = Files.readString(Path.of("..", "..", "dist", "src", "banter.yaml"));
        file(shipped.replaceAll("(?m)^#(?=\\S)", "")
                .replace("xoxb-...", "xoxb-1234567890")
                .replace("xapp-...", "xapp-1234567890"));
        assertThat(read(Map.of(), Map.of()).names()).containsExactly("banter");
    }

    @Test
    void theListOfTheShippedFileIsOneOfWorkspaces() throws Exception {
        String shipped = Files.readString(Path.of("..", "..", "dist", "src", "banter.yaml"));
        file(shipped.replaceAll("(?m)^# (?=workspaces:|  [- ] )", "")
                .replace("xoxb-...", "xoxb-1234567890")
                .replace("xapp-...", "xapp-1234567890"));
        assertThat(read(Map.of(), Map.of()).slack()).extracting(Access::name).containsExactly("acme", "beta");
    }

    @Test
    void allProblemsComeAtOnceWithTheirPlace() throws Exception {
        file("""
                transport: carrier-pigeon
                pasing: on
                http: 7780
                http: off
                lane:
                  threads: 0
                  deadline: soon
                  allocation: 64
                names:
                  - [nested]
                """);

        SettingsException wrong = catchThrowableOfType(
                SettingsException.class,
                () -> new SettingsReader(
                                home,
                                Map.of("BANTER_LOG_FORMAT", "xml", "SLACK_API_URL", "http://slack.example/api/"),
                                Map.of("pacing", "maybe"),
                                List.of("--x: is not an option; did you mean '--http'?"))
                        .read());

        assertThat(wrong.problems())
                .containsExactlyInAnyOrder(
                        "--x: is not an option; did you mean '--http'?",
                        "banter.yaml line 1: 'transport' is auto, local, or one or several of rtm, socket, http with"
                                + " commas between them, not 'carrier-pigeon'",
                        "banter.yaml line 2: 'pasing' is not a setting; did you mean 'pacing'?",
                        "banter.yaml line 4: 'http' is given twice; keep one",
                        "banter.yaml line 6: 'lane.threads' is a whole number from 1 to 256, not '0'",
                        "banter.yaml line 7: 'lane.deadline' is a time from 10ms to 1d, such as 500ms, 30s or 5m,"
                                + " not 'soon'",
                        "banter.yaml line 8: 'lane.allocation' is a size from 1MB to 1024GB, such as 64MB or 1GB,"
                                + " not '64'",
                        "banter.yaml line 10: 'names' is a list of plain values",
                        "BANTER_LOG_FORMAT: 'log-format' is one of text, json, not 'xml'",
                        "SLACK_API_URL: the address of Slack's Web API begins with https, or the token would be sent in"
                                + " the clear; http is for this machine's own (localhost) only",
                        "--pacing: 'pacing' is on or off, not 'maybe'");
    }

    @Test
    void anOwnerIsAPersonByIdOrAChannel() throws Exception {
        file("owners: [U0123ABCD, C0123ABCD, '#ops', '@ana', ana]\n");
        assertThat(problems(Map.of(), Map.of()))
                .containsExactly(
                        "banter.yaml line 1: '@ana' is nobody's id and no channel; an owner is a person by id"
                                + " ('U0123ABCD'), or a channel by id or name ('#ops')",
                        "banter.yaml line 1: 'ana' is nobody's id and no channel; an owner is a person by id"
                                + " ('U0123ABCD'), or a channel by id or name ('#ops')");
    }

    @Test
    void aFileThatIsNoYamlIsToldWithItsLine() throws Exception {
        file("http: 127.0.0.1:1\n  pacing: [on\n");
        assertThat(problems(Map.of(), Map.of()))
                .singleElement()
                .asString()
                .startsWith("banter.yaml line 2: is not YAML");
    }

    @Test
    void aFileThatHoldsItselfIsToldAndDoesNotEndTheReading() throws Exception {
        file("lane: &a {b: *a}\n");
        assertThat(problems(Map.of(), Map.of())).anyMatch(problem -> problem.contains("is nested too deeply"));
    }

    @Test
    void aPathInTheFileIsSeenFromTheFilesFolder() throws Exception {
        file("plugins: mine\n");
        assertThat(read(Map.of(), Map.of("data", "here")).plugins()).isEqualTo(home.resolve("mine"));
        assertThat(read(Map.of(), Map.of("data", "here")).data()).isEqualTo(Path.of("here"));
    }

    @Test
    void aNamedFileThatIsNotThereIsAProblem() {
        assertThat(problems(Map.of("BANTER_CONFIG", "/nowhere/banter.yaml"), Map.of()))
                .singleElement()
                .asString()
                .contains("/nowhere/banter.yaml: there is no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BANTER_WORKSPACE_TOKEN | abc123 456 | the workspace's token is 16 to 200 letters",
                "SLACK_BOT_TOKEN | xoxb-123 456 | one word of ASCII characters",
                "SLACK_API_URL | slack.com/api | is a URL that ends in /, such as https://slack.com/api/",
                "SLACK_API_URL | https://a:b@slack.com/api/ | is a URL that ends in /, such as https://slack.com/api/",
            })
    void whatCannotBeIsTold(String variable, String value, String problem) {
        assertThat(problems(Map.of(variable, value), Map.of()))
                .singleElement()
                .asString()
                .contains(problem)
                .doesNotContain("1234567890")
                .doesNotContain("123 456");
    }

    @Test
    void beyondThisMachineTheWorkspaceNeedsAToken() throws Exception {
        assertThat(problems(Map.of(), Map.of("workspace", "0.0.0.0:7781")))
                .singleElement()
                .asString()
                .startsWith("--workspace: 0.0.0.0:7781 can be reached by others")
                .contains("set BANTER_WORKSPACE_TOKEN (or --workspace-token)");

        Settings settings =
                read(Map.of("BANTER_WORKSPACE_TOKEN", "0123456789abcdef"), Map.of("workspace", "0.0.0.0:7781"));
        assertThat(settings.workspace().token()).contains(AccessKey.of("0123456789abcdef"));
        assertThat(settings.toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void theWorkspaceLimitsNobodyUnlessAsked() throws Exception {
        assertThat(read(Map.of(), Map.of()).workspace().slackLimits()).isFalse();
        assertThat(read(Map.of(), Map.of("limits", "Slack")).workspace().slackLimits())
                .isTrue();
        assertThat(problems(Map.of(), Map.of("limits", "on")))
                .containsExactly("--limits: 'limits' is one of off, slack, not 'on'");
    }

    @Test
    void whereNoWorkspaceListensItNeedsNone() throws Exception {
        Settings settings = read(Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890"), Map.of("workspace", "0.0.0.0:7781"));
        assertThat(settings.workspace().token()).isEmpty();
    }

    @Test
    void aProxyIsTheBotsOwnOrTheUsualOne() throws Exception {
        Map<String, String> usual = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1234567890-abcd",
                "https_proxy", "http://usual.example:3128",
                "NO_PROXY", "corp.example, .near.example");
        ProxySettings proxy = read(usual, Map.of()).proxy().orElseThrow();
        assertThat(proxy.host()).isEqualTo("usual.example");
        assertThat(proxy.standsBefore("slack.com")).isTrue();
        assertThat(proxy.standsBefore("a.near.example")).isFalse();
        assertThat(read(usual, Map.of("proxy", "off")).proxy()).isEmpty();
        file("proxy: http://ana:secret@own.example:8080");
        assertThat(read(usual, Map.of()).proxy().orElseThrow()).hasToString("ana:…@own.example:8080");
        assertThat(read(Map.of("HTTPS_PROXY", "socks5://a"), Map.of()).proxy()).isEmpty();
    }

    @Test
    void whatIsOnThisMachineIsBehindNoUsualProxyAndMayBeBehindTheBotsOwn() throws Exception {
        Map<String, String> usual =
                Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890-abcd", "HTTPS_PROXY", "http://127.0.0.1:3128");
        assertThat(read(usual, Map.of()).proxy().orElseThrow().standsBefore("127.0.0.1"))
                .isFalse();
        assertThat(read(usual, Map.of("proxy", "127.0.0.1:3128"))
                        .proxy()
                        .orElseThrow()
                        .standsBefore("127.0.0.1"))
                .isTrue();
    }

    @Test
    void aProxyThatIsNoneIsNotRepeated() {
        assertThat(problems(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890-abcd", "BANTER_PROXY", "socks5://ana:p4ss@proxy"),
                        Map.of()))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("BANTER_PROXY: ").doesNotContain("p4ss"));
    }

    @Test
    void theUsualProxyThatIsNoneSaysHowToGoWithoutIt() throws Exception {
        Map<String, String> usual =
                Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890-abcd", "HTTPS_PROXY", "socks5://ana:p4ss@proxy:1080");
        assertThat(problems(usual, Map.of()))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("HTTPS_PROXY: a proxy is http://HOST:PORT")
                        .contains("BANTER_PROXY=off", "'proxy: off' in banter.yaml")
                        .doesNotContain("p4ss"));
        file("proxy: off");
        assertThat(read(usual, Map.of()).proxy()).isEmpty();
    }

    private void file(String text) throws IOException {
        Files.writeString(home.resolve("banter.yaml"), text);
    }

    private Settings read(Map<String, String> environment, Map<String, String> options) throws SettingsException {
        return new SettingsReader(home, environment, options, List.of()).read();
    }

    private List<String> problems(Map<String, String> environment, Map<String, String> options) {
        return catchThrowableOfType(SettingsException.class, () -> read(environment, options))
                .problems();
    }
}
