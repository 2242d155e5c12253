package dev.banter.launcher.settings.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.launcher.settings.text.Reading;
import dev.banter.launcher.settings.text.SettingsFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccessesReaderTest {

    private static final String BOT = "xoxb-1234567890";
    private static final String APP = "xapp-1234567890";

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | -   | -   | ",
                "-          | bot | -   | RTM",
                "-          | bot | app | SOCKET",
                "auto       | bot | app | SOCKET",
                "auto       | -   | -   | ",
                "rtm        | bot | -   | RTM",
                "rtm        | bot | app | RTM",
                "socket     | bot | app | SOCKET",
                "rtm,socket | bot | app | RTM SOCKET",
                "Socket, RTM | bot | app | RTM SOCKET",
                "rtm,rtm    | bot | -   | RTM",
                "local      | bot | app | ",
                "local      | -   | -   | ",
            })
    void theWaysGoByTheTokensUnlessTheyAreNamed(String transport, String bot, String app, String ways) {
        List<Access> accesses = read(environment(transport, bot, app));

        assertThat(problems).isEmpty();
        String found = accesses.isEmpty()
                ? null
                : String.join(
                        " ", accesses.get(0).ways().stream().map(WayIn::name).toList());
        assertThat(found).isEqualTo(ways);
    }

    @Test
    void theWaysAreKnownBeforeThereIsAToken() {
        AccessesReader reader = new AccessesReader(reading(environment("rtm,http", null, null)), false);
        assertThat(reader.read()).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(reader.ways()).containsExactlyInAnyOrder(WayIn.RTM, WayIn.HTTP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | -   | app | SLACK_APP_TOKEN: socket needs a bot token",
                "rtm        | -   | app | BANTER_TRANSPORT: rtm needs a bot token",
                "rtm        | -   | -   | BANTER_TRANSPORT: rtm needs a bot token",
                "socket     | bot | -   | BANTER_TRANSPORT: socket needs an app token",
                "rtm,socket | bot | -   | BANTER_TRANSPORT: socket needs an app token",
                "http       | bot | app | BANTER_TRANSPORT: http needs the app's signing secret",
                "rtm,local  | bot | app | BANTER_TRANSPORT: 'transport' is auto, local, or one or several of rtm, socket",
                "rtm,       | bot | app | BANTER_TRANSPORT: 'transport' is auto, local, or one or several of rtm, socket",
            })
    void whatIsMissingIsToldWithTheWayToIt(String transport, String bot, String app, String problem) {
        assertThat(read(environment(transport, bot, app)).size()).isLessThanOrEqualTo(1);
        assertThat(problems).singleElement().asString().startsWith(problem);
    }

    @Test
    void everyTokenThatIsMissingIsToldAtOnce() {
        read(Map.of("BANTER_TRANSPORT", "socket"));

        assertThat(problems)
                .containsExactly(
                        "BANTER_TRANSPORT: socket needs a bot token: copy the bot token (xoxb-…) from the app's page"
                                + " (OAuth & Permissions) and set SLACK_BOT_TOKEN",
                        "BANTER_TRANSPORT: socket needs an app token: create an app-level token with the scope"
                                + " connections:write on the app's page (Basic Information, App-Level Tokens) and set"
                                + " SLACK_APP_TOKEN to it (xapp-…)");
    }

    @Test
    void tokensThatWereTakenForEachOtherAreToldAtOnce() {
        read(Map.of("SLACK_BOT_TOKEN", APP, "SLACK_APP_TOKEN", BOT));

        assertThat(problems)
                .containsExactly(
                        "SLACK_BOT_TOKEN: an app token (xapp-…) stands where the bot token belongs; copy the bot token"
                                + " (xoxb-…) from the app's page (OAuth & Permissions) and set SLACK_BOT_TOKEN",
                        "SLACK_APP_TOKEN: a token of another kind (xoxb-…) stands where the app token belongs; create"
                                + " an app-level token with the scope connections:write on the app's page (Basic"
                                + " Information, App-Level Tokens) and set SLACK_APP_TOKEN to it (xapp-…)");
    }

    @Test
    void overHttpTheSigningSecretTellsWhatSlackHasSent() throws IOException {
        file("transport: socket, http\n");
        assertThat(read(Map.of(
                        "SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_SIGNING_SECRET", "canary0815abcdef")))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.ways()).containsExactly(WayIn.SOCKET, WayIn.HTTP);
                    assertThat(access.signingSecret()).isPresent();
                    assertThat(access.toString()).doesNotContain("canary");
                });

        read(Map.of("BANTER_TRANSPORT", "http", "SLACK_SIGNING_SECRET", "two words"));
        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).doesNotContain("two words"))
                .anySatisfy(problem -> assertThat(problem).startsWith("SLACK_SIGNING_SECRET: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("BANTER_TRANSPORT: http needs a bot token"));
    }

    @Test
    void theOlderNameOfTheTokenServesToo() {
        assertThat(read(Map.of("SLACK_API_TOKEN", BOT))).singleElement().satisfies(access -> {
            assertThat(access.ways()).containsExactly(WayIn.RTM);
            assertThat(access.apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
            assertThat(access.connections()).isEqualTo(2);
        });
    }

    @Test
    void connectionsAreOneToTen() throws IOException {
        file("rtm-start: on\nconnections: 10\n");
        assertThat(read(environment(null, "bot", "app"))).singleElement().satisfies(access -> {
            assertThat(access.connections()).isEqualTo(10);
            assertThat(access.rtmStart()).isTrue();
        });

        read(Map.of("BANTER_CONNECTIONS", "11"));
        assertThat(problems)
                .containsExactly("BANTER_CONNECTIONS: 'connections' is a whole number from 1 to 10, not '11'");
    }

    @Test
    void aListHasAWorkspaceInEachEntry() throws IOException {
        file("""
                workspaces:
                  - name: acme
                    bot-token: xoxb-1111111111
                  - name: beta
                    bot-token: xoxb-2222222222
                    app-token: xapp-2222222222
                    api-url: http://127.0.0.1:1/api/
                    transport: rtm, socket
                    connections: 3
                """);

        List<Access> accesses = read(Map.of());

        assertThat(problems).isEmpty();
        assertThat(accesses).extracting(Access::name).containsExactly("acme", "beta");
        assertThat(accesses.get(0).ways()).containsExactly(WayIn.RTM);
        assertThat(accesses.get(1).ways()).containsExactly(WayIn.RTM, WayIn.SOCKET);
        assertThat(accesses.get(1).connections()).isEqualTo(3);
        assertThat(accesses.get(1).apiUrl()).isEqualTo(URI.create("http://127.0.0.1:1/api/"));
        assertThat(accesses.toString()).doesNotContain("1111111111", "2222222222");
    }

    @Test
    void eachProblemOfAListNamesItsLine() throws IOException {
        file("""
                workspaces:
                  - name: acme
                    bot-tokn: xoxb-1111111111
                    connections: many
                  - bot-token: xoxb-2222222222
                    transport: socket
                  - name: acme
                    bot-token: xapp-3333333333
                  - name: own
                    transport: local
                """);

        assertThat(read(Map.of())).isEmpty();

        assertThat(problems)
                .containsExactly(
                        "banter.yaml line 4: 'connections' is a whole number from 1 to 10, not 'many'",
                        "banter.yaml line 2: rtm needs a bot token: copy the bot token (xoxb-…) from the app's page"
                                + " (OAuth & Permissions) and give it as bot-token",
                        "banter.yaml line 3: 'bot-tokn' is not a setting; did you mean 'bot-token'?",
                        "banter.yaml line 5: a workspace needs a name, by which logs and metrics tell it from others",
                        "banter.yaml line 6: socket needs an app token: create an app-level token with the scope"
                                + " connections:write on the app's page (Basic Information, App-Level Tokens) and set"
                                + " app-token to it (xapp-…)",
                        "banter.yaml line 7: another workspace is called 'acme' already",
                        "banter.yaml line 8: an app token (xapp-…) stands where the bot token belongs; copy the bot"
                                + " token (xoxb-…) from the app's page (OAuth & Permissions) and give it as bot-token",
                        "banter.yaml line 10: local is a workspace of the bot's own, beside no other; say --transport"
                                + " local to start it");
    }

    @Test
    void aListAndTheSettingsOfOneWorkspaceAreTooMuch() throws IOException {
        file("""
                transport: rtm
                connections: 2
                workspaces:
                  - name: acme
                    bot-token: xoxb-1111111111
                """);

        read(Map.of("SLACK_BOT_TOKEN", BOT));

        String both =
                " is of one workspace, and 'workspaces' lists several; keep one of the two, or put it into an entry";
        assertThat(problems)
                .containsExactly("SLACK_BOT_TOKEN:" + both, "banter.yaml line 2:" + both, "banter.yaml line 1:" + both);
    }

    @Test
    void theLocalWorkspaceCanBeChosenBesideAList() throws IOException {
        file("""
                workspaces:
                  - name: acme
                    bot-token: xoxb-1111111111
                """);

        assertThat(read(Map.of("BANTER_TRANSPORT", "local"))).isEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'workspaces: acme'", "'workspaces: [acme, beta]'", "'workspaces: []'"})
    void whatIsNoListOfWorkspacesIsTold(String text) throws IOException {
        file(text);
        assertThat(read(Map.of())).isEmpty();
        assertThat(problems)
                .containsExactly("banter.yaml line 1: 'workspaces' is a list, and each of its entries has settings of"
                        + " its own, such as '- name: …'");
    }

    private static Map<String, String> environment(
            @Nullable String transport, @Nullable String bot, @Nullable String app) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (transport != null) {
            environment.put("BANTER_TRANSPORT", transport);
        }
        if (bot != null) {
            environment.put("SLACK_BOT_TOKEN", BOT);
        }
        if (app != null) {
            environment.put("SLACK_APP_TOKEN", APP);
        }
        return environment;
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("banter.yaml"), text);
    }

    private List<Access> read(Map<String, String> environment) {
        return new AccessesReader(reading(environment), true).read();
    }

    private Reading reading(Map<String, String> environment) {
        SettingsFile file = new SettingsFile(folder.resolve("banter.yaml"));
        return new Reading(Map.of(), environment, file, problems);
    }
}
