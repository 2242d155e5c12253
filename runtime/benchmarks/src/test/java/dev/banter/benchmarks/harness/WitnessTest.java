package dev.banter.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of an answer that stands in a workspace twice, or not at all. */
final class WitnessTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void tellsWhenAnAnswerCameAndWhatTheHistoryShowedBetween() throws IOException, InterruptedException {
        try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0))) {
            Witness witness = new Witness(workspace);
            String room = workspace.scene().channel("work").id();
            look(workspace, room);
            say(workspace, room, "done 7");
            look(workspace, room);
            say(workspace, room, "done 70");
            say(workspace, room, "done 7");

            assertThat(witness.about(List.of(7, 8)).lines().map(WitnessTest::withoutTime))
                    .containsExactly(
                            "done 7: conversations.history, there: false",
                            "done 7: chat.postMessage",
                            "done 7: conversations.history, there: true",
                            "done 7: chat.postMessage",
                            "done 8 never came");
        }
    }

    private static String withoutTime(String line) {
        return line.strip().replaceAll("\\S+Z ", "").replaceAll(", for \\d+ ms", "");
    }

    private void say(LocalWorkspace workspace, String room, String text) throws IOException, InterruptedException {
        call(workspace, "chat.postMessage", "channel=" + room + "&text=" + text.replace(' ', '+'));
    }

    private void look(LocalWorkspace workspace, String room) throws IOException, InterruptedException {
        call(workspace, "conversations.history", "channel=" + room + "&include_all_metadata=true");
    }

    private void call(LocalWorkspace workspace, String method, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(workspace.api().resolve(method))
                .header("Authorization", "Bearer xoxb-local-bot")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("\"ok\":true");
    }
}
