package dev.banter.workspace.client.jvm;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.methods.SlackApiException;
import com.slack.api.rtm.RTMClient;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.websocket.DeploymentException;

/** A connection of Slack's Java client, which keeps every frame that came. */
final class JavaRtmSession implements AutoCloseable {

    private final RTMClient client;
    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();

    private JavaRtmSession(RTMClient client) {
        this.client = client;
        client.addMessageHandler(
                frame -> frames.add(JsonParser.parseString(frame).getAsJsonObject()));
    }

    static JavaRtmSession connect(JavaClients clients, String token)
            throws IOException, SlackApiException, URISyntaxException, DeploymentException {
        JavaRtmSession session = new JavaRtmSession(clients.slack().rtmConnect(token));
        session.client.connect();
        session.heard(Map.of("type", "hello"));
        return session;
    }

    RTMClient client() {
        return client;
    }

    /** The first frame with these fields, from those that came already or will come. */
    JsonObject heard(Map<String, ?> fields) {
        return await().alias(fields + " in " + frames)
                .until(() -> find(fields), Optional::isPresent)
                .orElseThrow();
    }

    List<JsonObject> frames() {
        return frames;
    }

    private Optional<JsonObject> find(Map<String, ?> fields) {
        return frames.stream()
                .filter(frame -> fields.entrySet().stream()
                        .allMatch(field -> frame.get(field.getKey()) instanceof JsonPrimitive
                                && frame.get(field.getKey())
                                        .getAsString()
                                        .equals(field.getValue().toString())))
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        client.disconnect();
    }
}
