package dev.banter.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.launcher.settings.access.Access;
import dev.banter.store.Durability;
import dev.banter.workspace.gate.AccessKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {

    @TempDir
    Path folder;

    private SettingsHome home;

    @BeforeEach
    void settle() {
        home = new SettingsHome(folder);
    }

    @Test
    void withoutAnythingItIsTheLocalWorkspace() throws Exception {
        Settings settings = home.read(Map.of(), Map.of());

        assertThat(settings.isLocal()).isTrue();
        assertThat(settings.plugins()).isEqualTo(folder.resolve("plugins"));
        assertThat(settings.data()).isEqualTo(folder.resolve("data"));
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
        Settings settings = home.read(Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890"), Map.of());

        assertThat(settings.isLocal()).isFalse();
        assertThat(settings.pacing()).isTrue();
        assertThat(settings.toString()).doesNotContain("1234567890");
    }

    @Test
    void anOptionBeatsTheEnvironmentAndThatBeatsTheFile() throws Exception {
        home.file("http: 127.0.0.1:1\nworkspace: 127.0.0.1:1\npacing: on\n");

        Settings settings = home.read(
                Map.of("BANTER_HTTP", "127.0.0.1:2", "BANTER_WORKSPACE", "127.0.0.1:2"), Map.of("http", "127.0.0.1:3"));

        assertThat(settings.http()).contains(new HostPort("127.0.0.1", 3));
        assertThat(settings.workspace().where()).isEqualTo(new HostPort("127.0.0.1", 2));
        assertThat(settings.pacing()).isTrue();
    }

    @Test
    void whatOutlivesTheProcess() throws Exception {
        assertThat(home.read(Map.of(), Map.of()).survival())
                .isEqualTo(new Settings.Survival(
                        Optional.of(Durability.FULL),
                        3,
                        Duration.ofDays(7),
                        Optional.of(Duration.ofMinutes(10)),
                        Duration.ofSeconds(5)));
        home.file("durability: off\nattempts: 1\nseen: 10m\ncatch-up: off\nsettle: 0s\n");
        assertThat(home.read(Map.of(), Map.of()).survival())
                .isEqualTo(new Settings.Survival(
                        Optional.empty(), 1, Duration.ofMinutes(10), Optional.empty(), Duration.ZERO));
    }

    @Test
    void whatMayBeAskedForIsKnownMeanwhile() throws Exception {
        home.file("seen: 1h\ncatch-up: 1h\n");
        assertThat(home.read(Map.of(), Map.of()).survival().seen()).hasHours(1);
        home.file("seen: 59m\ncatch-up: 1h\n");
        assertThat(home.problems(Map.of(), Map.of()))
                .containsExactly("banter.yaml line 1: what was handled would be forgotten while it may still be asked"
                        + " for, and would be answered again; make it as long as 'catch-up', or that one shorter");
    }

    @Test
    void administratorsAreNamedAndALockIsRequired() throws Exception {
        assertThat(home.read(Map.of(), Map.of()).rule()).isEqualTo(new Settings.Rule(List.of(), false));
        home.file("admins: [U0123ABCD, '@ana', S0123ABCD]\nplugins.require-lock: on\n");
        assertThat(home.read(Map.of(), Map.of()).rule())
                .isEqualTo(new Settings.Rule(List.of("U0123ABCD", "@ana", "S0123ABCD"), true));
        home.file("plugins:\n  require-lock: on\nadmins: U0123ABCD, ana\n");
        assertThat(home.problems(Map.of(), Map.of()))
                .containsExactly(
                        "banter.yaml line 3: 'ana' is nobody's id; an administrator is a person or a user group of"
                                + " Slack, by id ('U0123ABCD', 'S0123ABCD') or by name ('@ana')");
    }

    @Test
    void theFileHoldsMoreThanTheOptions() throws Exception {
        home.file("""
                names: [banter, bot]
                stop-within: 2s
                lane:
                  threads: 2
                  waiting: 16
                  deadline: 500ms
                """);

        Settings settings = home.read(Map.of(), Map.of());

        assertThat(settings.names()).containsExactly("banter", "bot");
        assertThat(settings.stop()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.lane().threads()).isEqualTo(2);
        assertThat(settings.lane().waiting()).isEqualTo(16);
        assertThat(settings.lane().deadline()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void theShippedFileSaysNothingButComments() throws Exception {
        Files.copy(Path.of("..", "..", "dist", "src", "banter.yaml"), folder.resolve("banter.yaml"));
        assertThat(home.read(Map.of(), Map.of()))
                .isEqualTo(new SettingsReader(folder, Map.of("BANTER_CONFIG", ""), Map.of(), List.of()).read());
    }

    @Test
    void everyLineOfTheShippedFileIsASetting() throws Exception {
        String shipped = Files.readString(Path.of("..", "..", "dist", "src", "banter.yaml"));
        home.file(shipped.replaceAll("(?m)^#(?=\\S)", "")
                .replace("\nfaults: 7\n", "\n")
                .replace("xoxb-...", "xoxb-1234567890")
                .replace("xapp-...", "xapp-1234567890"));
        assertThat(home.read(Map.of(), Map.of()).names()).containsExactly("banter");
    }

    @Test
    void theListOfTheShippedFileIsOneOfWorkspaces() throws Exception {
        String shipped = Files.readString(Path.of("..", "..", "dist", "src", "banter.yaml"));
        home.file(shipped.replaceAll("(?m)^# (?=workspaces:|  [- ] )", "")
                .replace("xoxb-...", "xoxb-1234567890")
                .replace("xapp-...", "xapp-1234567890"));
        assertThat(home.read(Map.of(), Map.of()).slack())
                .extracting(Access::name)
                .containsExactly("acme", "beta");
    }

    @Test
    void aPathInTheFileIsSeenFromTheFilesFolder() throws Exception {
        home.file("plugins: mine\n");
        assertThat(home.read(Map.of(), Map.of("data", "here")).plugins()).isEqualTo(folder.resolve("mine"));
        assertThat(home.read(Map.of(), Map.of("data", "here")).data()).isEqualTo(Path.of("here"));
    }

    @Test
    void beyondThisMachineTheWorkspaceNeedsAToken() throws Exception {
        assertThat(home.problems(Map.of(), Map.of("workspace", "0.0.0.0:7781")))
                .singleElement()
                .asString()
                .startsWith("--workspace: 0.0.0.0:7781 can be reached by others")
                .contains("set BANTER_WORKSPACE_TOKEN (or --workspace-token)");

        Settings settings =
                home.read(Map.of("BANTER_WORKSPACE_TOKEN", "0123456789abcdef"), Map.of("workspace", "0.0.0.0:7781"));
        assertThat(settings.workspace().token()).contains(AccessKey.of("0123456789abcdef"));
        assertThat(settings.toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void theWorkspaceLimitsNobodyUnlessAsked() throws Exception {
        assertThat(home.read(Map.of(), Map.of()).workspace().slackLimits()).isFalse();
        assertThat(home.read(Map.of(), Map.of("limits", "Slack")).workspace().slackLimits())
                .isTrue();
        assertThat(home.problems(Map.of(), Map.of("limits", "on")))
                .containsExactly("--limits: 'limits' is one of off, slack, not 'on'");
    }

    @Test
    void whereNoWorkspaceListensItNeedsNone() throws Exception {
        Settings settings =
                home.read(Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890"), Map.of("workspace", "0.0.0.0:7781"));
        assertThat(settings.workspace().token()).isEmpty();
    }
}
