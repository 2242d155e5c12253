package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.workspace.watch.Seen;
import dev.banter.workspace.watch.Seen.Way;
import dev.banter.workspace.watch.Traffic;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test sees of the wire. */
final class TrafficTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void everyCallIsSeenWithItsArgumentsAndItsAnswer() {
        workspace.as("ana").call("chat.postMessage", "channel", "general", "text", "");
        workspace.as("Ben").call("no.such", "x", "y");
        List<Seen> seen = traffic().seen();

        assertThat(seen).hasSize(2).allSatisfy(call -> assertThat(call).isInstanceOf(Seen.Call.class));
        Seen.Call post = (Seen.Call) seen.get(0);
        assertThat(post.number()).isEqualTo(1);
        assertThat(post.who()).isEqualTo("ana");
        assertThat(post.method()).isEqualTo("chat.postMessage");
        assertThat(post.arguments()).containsEntry("channel", "general").doesNotContainKey("token");
        assertThat(post.answer().text()).isEqualTo("{\"ok\":false,\"error\":\"no_text\"}");
        assertThat(post.took()).isPositive();
        assertThat(seen.get(1).who()).isEqualTo("ben");
    }

    @Test
    void whatGoesToSeveralClientsIsSeenForEach() {
        try (RtmClient ana = workspace.as("ana").connect();
                RtmClient ben = workspace.as("ben").connect();
                RtmClient benAgain = workspace.as("ben").connect()) {
            String general = workspace.as("ana").channel("general");
            long before = traffic().count();
            ana.say(1, general, "to all");
            ana.next();
            ben.next();
            benAgain.next();
            List<Seen.Frame> frames = traffic().seen().stream()
                    .filter(seen -> seen.number() > before)
                    .map(Seen.Frame.class::cast)
                    .toList();

            assertThat(frames)
                    .extracting(Seen.Frame::way)
                    .startsWith(Way.IN)
                    .filteredOn(Way.OUT::equals)
                    .hasSize(3);
            assertThat(frames).extracting(Seen::who).containsExactlyInAnyOrder("ana", "ana", "ben", "ben");
            assertThat(frames).extracting(frame -> frame.body().text()).allMatch(text -> text.contains("to all"));
        }
    }

    @Test
    void whatIsStillToComeCanBeWaitedFor() {
        CompletableFuture<Seen> typing = traffic()
                .first(seen ->
                        seen instanceof Seen.Frame frame && frame.body().text().contains("typing"))
                .orTimeout(10, TimeUnit.SECONDS);
        String general = workspace.as("ana").channel("general");
        assertThat(typing).isNotDone();
        try (RtmClient ana = workspace.as("ana").connect()) {
            ana.send("{\"type\":\"typing\",\"channel\":\"%s\"}".formatted(general));

            assertThat(typing.join().who()).isEqualTo("ana");
            assertThat(traffic().first(seen -> seen.number() == 1).join()).isInstanceOf(Seen.Call.class);
        }
    }

    @Test
    void aListenerIsToldInOrderUntilItIsClosed() {
        List<Long> numbers = new CopyOnWriteArrayList<>();
        Traffic.Listening failing = traffic().listen(seen -> {
            throw new IllegalStateException("a fault of the test's");
        });
        Traffic.Listening counting = traffic().listen(seen -> numbers.add(seen.number()));
        workspace.as("ana").call("api.test");
        workspace.as("ana").call("api.test");
        failing.close();
        counting.close();
        workspace.as("ana").call("api.test");

        assertThat(numbers).containsExactly(1L, 2L);
        assertThat(traffic().count()).isEqualTo(3);
    }

    @Test
    void onlyTheLastIsKept() {
        for (int i = 0; i < 510; i++) {
            workspace.as("ana").call("api.test");
        }

        assertThat(traffic().count()).isEqualTo(510);
        assertThat(traffic().seen()).hasSize(500);
        assertThat(traffic().seen().get(0).number()).isEqualTo(11);
    }

    @Test
    void whatIsLargeFillsNoMemory() {
        for (int i = 0; i < 20; i++) {
            workspace.as("ana").call("api.test", "x", "y".repeat(1_000_000));
        }

        assertThat(traffic().seen()).hasSizeBetween(4, 16);
        assertThat(traffic().seen().stream().mapToInt(Seen::size).sum()).isLessThan(16 * 1024 * 1024);
    }

    @Test
    void whatIsPrintedHasNoSecrets() {
        workspace.as("ana").call("api.test", "x", "xoxp-1234-abcdefgh");
        Seen.Call call = (Seen.Call) traffic().seen().get(0);

        assertThat(call).asString().contains("ana api.test", "xoxp-…efgh").doesNotContain("1234");
        assertThat(call.answer().text()).contains("xoxp-1234-abcdefgh");
    }

    @Test
    void aCallThatCannotBeReadIsSeenToo() {
        SlackClient.send(HttpRequest.newBuilder(workspace.get().api().resolve("api.test"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{"))
                .build());

        Seen.Call call = (Seen.Call) traffic().seen().get(0);
        assertThat(call.method()).isEqualTo("api.test");
        assertThat(call.answer().text()).contains("invalid_json");
    }

    @Test
    void whatWasScriptedIsSeenToo() {
        workspace.get().script().next("chat.postMessage").fails("fatal_error");
        workspace.get().script().next("chat.postMessage").isAnswered(503);
        workspace.get().script().next("chat.postMessage").isDropped();
        workspace.as("ana").call("chat.postMessage", "channel", "general", "text", "lost");
        HttpRequest again = HttpRequest.newBuilder(
                        workspace.get().api().resolve("chat.postMessage?token=xoxp-local-ben"))
                .POST(BodyPublishers.noBody())
                .build();
        SlackClient.send(again);
        assertThatThrownBy(() -> SlackClient.HTTP.send(again, BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);

        List<Seen.Call> calls =
                traffic().seen().stream().map(Seen.Call.class::cast).toList();
        assertThat(calls)
                .extracting(call -> call.answer().text())
                .containsExactly("{\"ok\":false,\"error\":\"fatal_error\"}", "503 Service Unavailable", "");
        assertThat(calls).extracting(Seen.Call::who).containsExactly("ana", "ben", "ben");
        assertThat(calls.get(0).arguments()).containsEntry("text", "lost");
    }

    private Traffic traffic() {
        return workspace.get().traffic();
    }
}
