package dev.banter.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.app.AppSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The clients that run on Node. Each script of theirs meets a workspace of its own. */
@Tag("npm")
final class NodeClientsTest {

    private static final List<String> PROJECTS = List.of("web-api", "rtm-api", "hubot", "bolt");
    private static final Pattern PASSED = Pattern.compile("^\\W*pass [1-9]", Pattern.MULTILINE);
    private static final Pattern LEFT_OUT = Pattern.compile("^\\W*(?:skipped|todo) [1-9]", Pattern.MULTILINE);

    static Stream<Arguments> scripts() {
        return PROJECTS.stream()
                .map(NodeProject::new)
                .flatMap(project -> project.scripts().stream().map(script -> Arguments.of(project, script)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("scripts")
    void isServed(NodeProject project, String script) throws IOException {
        project.install();
        LeapingClock clock = new LeapingClock();
        WorkspaceSettings settings = WorkspaceSettings.of("127.0.0.1", 0).forApp(AppSettings.USUAL.on(clock));
        try (LocalWorkspace workspace = LocalWorkspace.start(settings);
                Prompter prompter = Prompter.listen(workspace, clock)) {
            ProgramRun run = project.run(
                    script,
                    Map.of(
                            "SLACK_API_URL",
                            workspace.api().toString(),
                            "PROMPTER_URL",
                            prompter.address().toString()));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).containsPattern(PASSED).doesNotContainPattern(LEFT_OUT);
        }
    }
}
