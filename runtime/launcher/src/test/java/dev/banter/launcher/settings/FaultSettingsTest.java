package dev.banter.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.fault.FaultKind;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.fault.FaultPlan.Whom;
import dev.banter.workspace.fault.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to go wrong in the local workspace, as it is set. */
final class FaultSettingsTest {

    private static final Path PAGE = Path.of("..", "..", "dist", "docs", "faults.md");

    @TempDir
    Path folder;

    private SettingsHome home;

    @BeforeEach
    void settle() {
        home = new SettingsHome(folder);
    }

    @Test
    void nothingGoesWrongUnasked() throws Exception {
        assertThat(home.read(Map.of(), Map.of()).workspace().faults()).isEmpty();
    }

    @Test
    void aSeedAloneIsEverything() throws Exception {
        assertThat(home.read(Map.of(), Map.of("faults", "7")).workspace().faults())
                .contains(FaultPlan.everything(7));
    }

    @Test
    void aFileSaysWhatAndHowOften() throws Exception {
        write("""
                seed: 42
                against: all
                drop: {every: 5s, on: [rtm]}
                half-open: {chance: 0.01, least: 1m}
                duplicate: on
                reorder: off
                done-but-failed: {chance: 0.2, status: 502, methods: [chat.postMessage, chat.update]}
                small-page: {page: 1}
                """);
        home.file("faults: faults.yaml\n");

        assertThat(home.read(Map.of(), Map.of()).workspace().faults())
                .contains(FaultPlan.of(
                                42,
                                FaultRule.of(FaultKind.DROP)
                                        .each(Duration.ofSeconds(5))
                                        .in("rtm"),
                                FaultRule.of(FaultKind.HALF_OPEN)
                                        .by(0.01)
                                        .lasting(Duration.ofMinutes(1), Duration.ofMinutes(1)),
                                FaultRule.usual(FaultKind.DUPLICATE),
                                FaultRule.of(FaultKind.DONE_BUT_FAILED)
                                        .by(0.2)
                                        .with(502)
                                        .in("chat.postMessage", "chat.update"),
                                FaultRule.usual(FaultKind.SMALL_PAGE).with(1))
                        .against(Whom.ALL));
    }

    @Test
    void allThatIsWrongWithAFileIsToldAtOnce() throws Exception {
        write("""
                seed: soon
                against: nobody
                drop: {evry: 5s, on: [rtm, http]}
                duplicate: {chance: 2, every: 5s}
                slow-frame: {least: 2s, most: 1s}
                failed: {chance: 0.1, status: 404, methods: [postMessage]}
                flood: on
                """);

        assertThat(home.problems(Map.of("BANTER_FAULTS", file().toString()), Map.of()))
                .containsExactlyInAnyOrder(
                        "faults.yaml line 1: 'seed' is a number of up to 18 digits",
                        "faults.yaml line 2: 'against' is one of bot, all, not 'nobody'",
                        "faults.yaml line 3: 'drop.evry' is not a setting; did you mean 'drop.every'?",
                        "faults.yaml line 3: 'drop.on': 'http' is no socket; 'rtm' and 'socket' are",
                        "faults.yaml line 4: 'duplicate.chance' is a number from 0 to 1, such as 0.05, not '2'",
                        "faults.yaml line 4: 'duplicate.every' is not a setting; docs/faults.md has them all",
                        "faults.yaml line 5: 'slow-frame.most' is shorter than 'slow-frame.least'; make it as long",
                        "faults.yaml line 6: 'failed.status' is a whole number from 500 to 599, not '404'",
                        "faults.yaml line 6: 'failed.methods': 'postMessage' is no method; write it as Slack does, such"
                                + " as 'chat.postMessage'",
                        "faults.yaml line 7: 'flood' is not a setting; docs/faults.md has them all");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThat(home.problems(Map.of(), Map.of("faults", "nowhere.yaml")))
                .containsExactly(
                        "nowhere.yaml: there is no such file; 'faults' is a seed of up to 18 digits, such as 7, or"
                                + " a file as in docs/faults.md");
    }

    @Test
    void slacksOwnIsLeftAlone() {
        assertThat(home.problems(Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890"), Map.of("faults", "7")))
                .containsExactly(
                        "--faults: things go wrong by a plan in the local workspace alone, and this bot reaches"
                                + " Slack's own; leave 'faults' out, or the tokens, or set 'transport' to local");
    }

    @Test
    void thePageShowsWhatASeedAloneDoes() throws Exception {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
        write(page.substring(begin, page.indexOf("```", begin)));

        FaultPlan shown = home.read(Map.of(), Map.of("faults", file().toString()))
                .workspace()
                .faults()
                .orElseThrow();
        assertThat(shown).isEqualTo(FaultPlan.everything(7));
    }

    @Test
    void thePageNamesEveryFault() throws Exception {
        String page = Files.readString(PAGE);
        List<String> rows = Arrays.stream(FaultKind.values())
                .map(kind -> "| `" + kind.word() + "` |")
                .toList();
        assertThat(page).contains(rows);
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Path file() {
        return folder.resolve("faults.yaml");
    }
}
