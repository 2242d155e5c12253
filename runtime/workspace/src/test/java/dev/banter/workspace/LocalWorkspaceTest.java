package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalWorkspaceTest {

    private static final Pattern IMPORT = Pattern.compile("from \"([^\"]+)\"");

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void aPortThatIsTakenIsNamed() {
        int port = workspace.get().address().getPort();

        assertThatThrownBy(() -> LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", port)))
                .isInstanceOf(BindException.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void aHostThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> LocalWorkspace.start(WorkspaceSettings.of("nowhere.invalid", 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere.invalid:0");
    }

    @Test
    void closingHangsUpAndFreesThePort() throws IOException {
        int port = workspace.get().address().getPort();
        try (RawClient idle = new RawClient(workspace.get().address())) {
            workspace.as("ana").id();
            workspace.get().close();

            assertThat(idle.untilTheEnd()).isEmpty();
        }
        try (LocalWorkspace next = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", port))) {
            assertThat(next.page()).isEqualTo(workspace.get().page());
        }
    }

    @Test
    void thePageIsServedStrictly() {
        HttpResponse<String> page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("connect-src 'self' ws://" + workspace.get().page().getAuthority() + ";")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("style=", "onclick", "http://", "https://");
    }

    @Test
    void everyModuleThatIsImportedIsServed() {
        List<String> missing = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of("js/main.js"));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.add(path)) {
                HttpResponse<String> module = get(path);
                if (module.statusCode() != 200) {
                    missing.add(path);
                }
                IMPORT.matcher(module.body())
                        .results()
                        .map((MatchResult found) ->
                                module.uri().resolve(found.group(1)).getPath().substring(1))
                        .forEach(open::push);
            }
        }

        assertThat(missing).isEmpty();
        assertThat(seen).hasSizeGreaterThan(15).contains("lib/lit-html/lit-html.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.java",
                "js/",
                "js/../page.css",
                "%2e%2e/%2e%2e/logback-test.xml",
                "lib/lit-html/package.json",
                "//etc/passwd",
                "js/main.js%00",
            })
    void nothingElseIsServed(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(workspace.get().page() + path))
                .build();

        assertThat(SlackClient.send(request).statusCode()).isEqualTo(404);
    }

    @Test
    void aHeadHasNoBodyAndAPutIsNotAllowed() {
        HttpRequest.Builder page = HttpRequest.newBuilder(workspace.get().page());
        HttpRequest head =
                page.copy().method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        HttpRequest put = page.copy().PUT(HttpRequest.BodyPublishers.noBody()).build();
        HttpRequest delete = HttpRequest.newBuilder(workspace.get().api().resolve("api.test"))
                .DELETE()
                .build();

        assertThat(SlackClient.send(head).body()).isEmpty();
        assertThat(SlackClient.send(put).statusCode()).isEqualTo(405);
        assertThat(SlackClient.send(delete).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> get(String path) {
        return SlackClient.send(
                HttpRequest.newBuilder(workspace.get().page().resolve(path)).build());
    }
}
