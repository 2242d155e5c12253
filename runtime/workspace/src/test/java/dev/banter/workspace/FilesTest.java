package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Files go up in three steps, and come down again. */
final class FilesTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void aFileIsSentUpAndShared() {
        SlackClient bot = workspace.asBot();
        String ops = bot.channel("ops");
        JsonNode announced = bot.ok("files.getUploadURLExternal", "filename", "log.txt", "length", "5");
        String id = announced.path("file_id").stringValue();
        URI upload = URI.create(announced.path("upload_url").stringValue());
        assertThat(bot.error("files.completeUploadExternal", "files", list(id))).isEqualTo("file_not_found");

        try (RtmClient ana = workspace.as("ana").connect()) {
            assertThat(post(upload, "hello").statusCode()).isEqualTo(200);
            assertThat(post(upload, "hello").statusCode()).isEqualTo(404);
            bot.ok("files.completeUploadExternal", "files", list(id), "channel_id", ops, "initial_comment", "the log");
            JsonNode shown = ana.next();
            assertThat(shown.path("subtype").stringValue()).isEqualTo("file_share");
            assertThat(shown.path("text").stringValue()).isEqualTo("the log");
            assertThat(shown.at("/files/0/title").stringValue()).isEqualTo("Today");
            assertThat(shown.at("/files/0/size").intValue()).isEqualTo(5);
            URI download = URI.create(shown.at("/files/0/url_private").stringValue());
            HttpResponse<String> down =
                    SlackClient.send(HttpRequest.newBuilder(download).build());
            assertThat(down.body()).isEqualTo("hello");
            assertThat(down.headers().firstValue("content-disposition")).contains("attachment");
        }
    }

    @Test
    void whatIsNotAsAnnouncedIsRefused() {
        SlackClient bot = workspace.asBot();
        assertThat(bot.error("files.getUploadURLExternal", "filename", "x", "length", "0"))
                .isEqualTo("invalid_arguments");
        JsonNode announced = bot.ok("files.getUploadURLExternal", "filename", "x", "length", "5");
        assertThat(post(URI.create(announced.path("upload_url").stringValue()), "longer")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatAnAppIsAtIsToldToThePagesOfMembers() {
        SlackClient bot = workspace.asBot();
        String ops = bot.channel("ops");
        String ts = bot.post(ops, "a question");
        URI watch = URI.create(workspace.get().page().toString().replace("http", "ws") + "watch");
        try (RtmClient page = RtmClient.connect(watch)) {
            page.next();
            page.send("{\"type\":\"person\",\"name\":\"ana\"}");
            page.send("{\"type\":\"wire\",\"on\":true}");
            assertThat(page.next().path("type").stringValue()).isEqualTo("wire");
            bot.ok("assistant.threads.setStatus", "channel_id", ops, "thread_ts", ts, "status", "thinks");
            JsonNode status = page.next();
            while (status.path("type").stringValue().equals("wire")) {
                status = page.next();
            }
            assertThat(status.path("type").stringValue()).isEqualTo("thread_status");
            assertThat(status.path("status").stringValue()).isEqualTo("thinks");
        }
        assertThat(bot.error("assistant.threads.setStatus", "channel_id", ops, "thread_ts", "1.1", "status", "x"))
                .isEqualTo("thread_not_found");
    }

    @Test
    void thereAreListsOfWhatThereIsNot() {
        assertThat(workspace.asBot().ok("emoji.list").path("emoji").isEmpty()).isTrue();
    }

    @Test
    void anAnswerSaysWhatItsCallersTokenMayDo() {
        HttpResponse<String> answer =
                SlackClient.send(HttpRequest.newBuilder(workspace.get().api().resolve("auth.test"))
                        .header("Authorization", "Bearer xoxb-local-bot")
                        .POST(BodyPublishers.noBody())
                        .build());
        assertThat(answer.headers().firstValue("x-oauth-scopes").orElse(""))
                .contains("chat:write")
                .contains("commands");
    }

    private static String list(String id) {
        return "[{\"id\":\"%s\",\"title\":\"Today\"}]".formatted(id);
    }

    private static HttpResponse<String> post(URI url, String body) {
        return SlackClient.send(
                HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(body)).build());
    }
}
