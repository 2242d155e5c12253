package dev.banter.workspace.client.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.Response;

/** Somebody at the page: hears what comes, ephemeral messages too, and works what apps show. */
final class JavaPerson implements AutoCloseable {

    private final JavaClients clients;
    private final String token;
    private final JavaRtmSession session;

    private JavaPerson(JavaClients clients, String token, JavaRtmSession session) {
        this.clients = clients;
        this.token = token;
        this.session = session;
    }

    static JavaPerson come(JavaClients clients, String token) throws Exception {
        return new JavaPerson(clients, token, JavaRtmSession.connect(clients, token));
    }

    JsonObject hears(Map<String, ?> fields) {
        return session.heard(fields);
    }

    JsonObject hears(String text) {
        return hears(Map.of("type", "message", "text", text));
    }

    boolean hasHeard(String text) {
        return session.frames().stream()
                .anyMatch(frame ->
                        frame.has("text") && frame.get("text").getAsString().equals(text));
    }

    /** One of the workspace's local methods, whatever it answers. */
    JsonObject tries(String what, Map<String, String> arguments) throws IOException {
        FormBody.Builder form = new FormBody.Builder();
        arguments.forEach(form::add);
        try (Response response = clients.web(token).runPostFormWithToken(form, "banter." + what, token)) {
            return JsonParser.parseString(response.body().string()).getAsJsonObject();
        }
    }

    JsonObject does(String what, Map<String, String> arguments) throws IOException {
        JsonObject answer = tries(what, arguments);
        assertThat(answer.get("ok").getAsBoolean()).as(answer.toString()).isTrue();
        return answer;
    }

    void gives(String command, String text) throws IOException {
        does("command", Map.of("channel", clients.ops(), "command", command, "text", text));
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
