package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One WebSocket, and the frames that came in on it. */
final class RtmClient implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Frames frames;
    private final WebSocket socket;

    private RtmClient(Frames frames, WebSocket socket) {
        this.frames = frames;
        this.socket = socket;
    }

    static RtmClient connect(URI url) {
        Frames frames = new Frames();
        return new RtmClient(
                frames,
                SlackClient.HTTP.newWebSocketBuilder().buildAsync(url, frames).join());
    }

    void send(String json) {
        socket.sendText(json, true).join();
    }

    void sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    void sendPart(String text, boolean last) {
        socket.sendText(text, last).join();
    }

    void say(int id, String channel, String text) {
        send("{\"id\":%d,\"type\":\"message\",\"channel\":\"%s\",\"text\":\"%s\"}".formatted(id, channel, text));
    }

    /** The next frame, whatever it is. */
    JsonNode next() {
        try {
            JsonNode frame = frames.received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(frame).as("a frame within %s s", PATIENCE_SECONDS).isNotNull();
            return frame;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Everything that came before the answer to a ping sent now: what is not there by then never comes. */
    List<JsonNode> all() {
        send("{\"type\":\"ping\",\"mark\":\"all\"}");
        List<JsonNode> before = new ArrayList<>();
        for (JsonNode frame = next(); !frame.path("mark").asString("").equals("all"); frame = next()) {
            before.add(frame);
        }
        return before;
    }

    /** What has come and was not asked for yet. */
    List<JsonNode> rest() {
        return List.copyOf(frames.received);
    }

    /** The code with which the connection ended, or the failure's name. */
    String end() {
        return frames.end.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Frames implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        private final CompletableFuture<String> end = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(SlackClient.JSON.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            end.complete(String.valueOf(code));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            end.complete(error.getClass().getSimpleName());
        }
    }
}
