package dev.banter.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be is told, with its place, and all at once. */
final class SettingsProblemsTest {

    @TempDir
    Path folder;

    private SettingsHome home;

    @BeforeEach
    void settle() {
        home = new SettingsHome(folder);
    }

    @Test
    void allProblemsComeAtOnceWithTheirPlace() throws Exception {
        home.file("""
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
                                folder,
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
        home.file("owners: [U0123ABCD, C0123ABCD, '#ops', '@ana', ana]\n");
        assertThat(home.problems(Map.of(), Map.of()))
                .containsExactly(
                        "banter.yaml line 1: '@ana' is nobody's id and no channel; an owner is a person by id"
                                + " ('U0123ABCD'), or a channel by id or name ('#ops')",
                        "banter.yaml line 1: 'ana' is nobody's id and no channel; an owner is a person by id"
                                + " ('U0123ABCD'), or a channel by id or name ('#ops')");
    }

    @Test
    void aListWhereOneTextIsMeantIsToldAndNotRepeated() throws Exception {
        home.file("http: []\nproxy: [off]\nworkspace-token: [abc123]\n");
        assertThat(home.problems(Map.of(), Map.of()))
                .containsExactlyInAnyOrder(
                        "banter.yaml line 1: 'http' is HOST:PORT, such as 127.0.0.1:8080, port 0 for any free one, not a"
                                + " list",
                        "banter.yaml line 2: 'proxy' is one text, not a list",
                        "banter.yaml line 3: 'workspace-token' is one text, not a list");
    }

    @Test
    void aFileThatIsNoYamlIsToldWithItsLine() throws Exception {
        home.file("http: 127.0.0.1:1\n  pacing: [on\n");
        assertThat(home.problems(Map.of(), Map.of()))
                .singleElement()
                .asString()
                .startsWith("banter.yaml line 2: is not YAML");
    }

    @Test
    void aFileThatHoldsItselfIsToldAndDoesNotEndTheReading() throws Exception {
        home.file("lane: &a {b: *a}\n");
        assertThat(home.problems(Map.of(), Map.of())).anyMatch(problem -> problem.contains("is nested too deeply"));
    }

    @Test
    void aNamedFileThatIsNotThereIsAProblem() {
        assertThat(home.problems(Map.of("BANTER_CONFIG", "/nowhere/banter.yaml"), Map.of()))
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
        assertThat(home.problems(Map.of(variable, value), Map.of()))
                .singleElement()
                .asString()
                .contains(problem)
                .doesNotContain("1234567890")
                .doesNotContain("123 456");
    }
}
