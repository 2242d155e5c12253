package dev.banter.workspace;

import static dev.banter.workspace.SlackClient.form;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Many people with one connection each, all in the same channels. The first few talk: half of them by RTM, half by the
 * Web API, each from one channel to the next.
 */
final class Assembly implements AutoCloseable {

    static final List<String> CHANNELS = List.of("general", "ops", "welcome-test", "secret");

    private static final int TALKERS = 10;

    /** Calls that one talker has under way at once. */
    private static final int HURRY = 4;

    private static final int PATIENCE_MINUTES = 5;

    private final LocalWorkspace workspace;
    private final List<String> channels;
    private final Listeners listeners = new Listeners();

    /** Not the common threads, which may be a single one: the answers that talkers wait for come on those. */
    private final ExecutorService talkers = Executors.newFixedThreadPool(TALKERS);

    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Channel> connections = new ArrayList<>();

    Assembly(LocalWorkspace workspace, int size) {
        this.workspace = workspace;
        SlackClient first = SlackClient.person(workspace, name(0));
        this.channels = CHANNELS.stream().map(first::channel).toList();
        IntStream.range(0, size).forEach(this::join);
    }

    private void join(int number) {
        Witness witness = new Witness();
        witnesses.add(witness);
        connections.add(
                listeners.open(SlackClient.person(workspace, name(number)).rtmUrl(), witness));
    }

    private static String name(int number) {
        return "person%03d".formatted(number);
    }

    /** Whether everybody has been greeted. */
    boolean isComplete() {
        return witnesses.stream().allMatch(Witness::isGreeted);
    }

    /** Returns when all is sent. */
    void talk(int messages) {
        CompletableFuture<?>[] talks = IntStream.range(0, TALKERS)
                .mapToObj(talker -> CompletableFuture.runAsync(() -> talk(talker, messages / TALKERS), talkers))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(talks)
                .orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES)
                .join();
    }

    private void talk(int talker, int messages) {
        Semaphore hurry = new Semaphore(HURRY);
        for (int i = 0; i < messages; i++) {
            String channel = channels.get(i % channels.size());
            String text = "m" + talker + "-" + i;
            if (talker % 2 == 0) {
                witnesses.get(talker).says(channel, text);
                connections
                        .get(talker)
                        .writeAndFlush(new TextWebSocketFrame(
                                "{\"id\":%d,\"type\":\"message\",\"channel\":\"%s\",\"text\":\"%s\"}"
                                        .formatted(i, channel, text)));
            } else {
                hurry.acquireUninterruptibly();
                post(talker, channel, text).whenComplete((answer, failure) -> hurry.release());
            }
        }
        hurry.acquireUninterruptibly(HURRY);
    }

    private CompletableFuture<HttpResponse<Void>> post(int talker, String channel, String text) {
        HttpRequest request = HttpRequest.newBuilder(workspace.api().resolve("chat.postMessage"))
                .header("Authorization", "Bearer xoxp-local-" + name(talker))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form("channel", channel, "text", text)))
                .build();
        return SlackClient.HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    /** Messages that reached somebody, acknowledgements of one's own included. */
    long heard() {
        return witnesses.stream().mapToLong(Witness::heard).sum();
    }

    /** What everybody says was said in a channel. */
    List<List<String>> accounts(String channel) {
        String id = channels.get(CHANNELS.indexOf(channel));
        return witnesses.stream().map(witness -> witness.account(id)).toList();
    }

    /** What was said in a channel, oldest first. */
    List<String> history(String channel) {
        SlackClient reader = SlackClient.person(workspace, name(0));
        List<String> texts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = reader.ok(
                    "conversations.history",
                    "channel",
                    channels.get(CHANNELS.indexOf(channel)),
                    "limit",
                    "999",
                    "cursor",
                    cursor);
            SlackClient.elements(page.path("messages"))
                    .map(message -> message.path("text").stringValue())
                    .filter(text -> text.startsWith("m"))
                    .forEach(texts::add);
            cursor = page.at("/response_metadata/next_cursor").asString("");
        } while (!cursor.isEmpty());
        Collections.reverse(texts);
        return texts;
    }

    @Override
    public void close() {
        listeners.close();
        talkers.shutdownNow();
    }
}
