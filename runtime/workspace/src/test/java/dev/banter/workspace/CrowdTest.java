package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More connections, and more bytes in them, than a workspace takes. */
final class CrowdTest {

    private static final int CONNECTIONS = 1_000;

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void oneTooManyIsToldSoAndTheOthersStay() throws IOException {
        try (RtmClient bot = workspace.asBot().connect();
                RtmClient ana = workspace.as("ana").connect();
                Crowd crowd = new Crowd(workspace.get().address())) {
            String general = workspace.as("ana").channel("general");
            crowd.send(CONNECTIONS, "");
            await().until(() -> answer().startsWith("HTTP/1.1 503"));

            assertThat(answer()).contains("1000 connections already").contains("connection: close");
            ana.say(1, general, "hello");
            assertThat(bot.next().path("text").stringValue()).isEqualTo("hello");
        }
        await().until(() -> answer().startsWith("HTTP/1.1 200"));
    }

    @Test
    void longBodiesThatAreHeldShareOneLimit() throws IOException {
        String authority = workspace.get().page().getAuthority();
        try (Crowd crowd = new Crowd(workspace.get().address())) {
            String begun =
                    "POST /api/api.test HTTP/1.1\r\nHost: %s\r\nContent-Length: 1048576\r\n\r\n".formatted(authority);
            crowd.send(64, begun + "x".repeat(1024 * 1024 - 1));
            await().until(() -> shortPost(authority).startsWith("HTTP/1.1 503"));

            assertThat(shortPost(authority)).contains("too many long bodies");
            assertThat(answer()).startsWith("HTTP/1.1 200");
        }
        await().until(() -> shortPost(authority).startsWith("HTTP/1.1 200"));
    }

    private String shortPost(String authority) throws IOException {
        String body = "x=" + "y".repeat(1_000);
        return ask("POST /api/api.test HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\nContent-Type:"
                        .formatted(authority, body.length())
                + " application/x-www-form-urlencoded\r\n\r\n" + body);
    }

    private String answer() throws IOException {
        return ask("GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                .formatted(workspace.get().page().getAuthority()));
    }

    private String ask(String request) throws IOException {
        try (RawClient client = new RawClient(workspace.get().address()).send(request)) {
            return client.untilTheEnd();
        }
    }
}
