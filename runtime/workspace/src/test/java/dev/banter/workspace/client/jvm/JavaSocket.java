package dev.banter.workspace.client.jvm;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.request.EventsApiEnvelope;
import com.slack.api.socket_mode.request.InteractiveEnvelope;
import com.slack.api.socket_mode.request.SlashCommandsEnvelope;
import com.slack.api.socket_mode.request.SocketModeEnvelope;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.SocketModeResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/** A connection of Slack's Socket Mode client for Java, which keeps what comes and acknowledges it as it is told to. */
final class JavaSocket implements AutoCloseable {

    private final SocketModeClient client;
    private final List<SocketModeEnvelope> envelopes = new CopyOnWriteArrayList<>();
    private volatile Function<SocketModeEnvelope, Optional<SocketModeResponse>> answer = JavaSocket::plainly;

    private JavaSocket(SocketModeClient client) {
        this.client = client;
        client.addEventsApiEnvelopeListener(this::take);
        client.addInteractiveEnvelopeListener(this::take);
        client.addSlashCommandsEnvelopeListener(this::take);
    }

    static JavaSocket connect(JavaClients clients, SocketModeClient.Backend backend) throws IOException {
        JavaSocket socket = new JavaSocket(clients.slack().socketMode(JavaClients.APP, backend));
        int before = clients.workspace().script().sockets().alive();
        socket.client.connect();
        await().until(() -> clients.workspace().script().sockets().alive() > before);
        return socket;
    }

    static Optional<SocketModeResponse> plainly(SocketModeEnvelope envelope) {
        return Optional.of(
                AckResponse.builder().envelopeId(envelope.getEnvelopeId()).build());
    }

    /** How whatever comes from now on is answered, if at all. */
    void answers(Function<SocketModeEnvelope, Optional<SocketModeResponse>> other) {
        answer = other;
    }

    private void take(SocketModeEnvelope envelope) {
        envelopes.add(envelope);
        answer.apply(envelope).ifPresent(client::sendSocketModeResponse);
    }

    SocketModeClient client() {
        return client;
    }

    EventsApiEnvelope message(String text) {
        return first(EventsApiEnvelope.class, envelope -> isMessage(envelope, text));
    }

    JsonObject command() {
        return payload(first(SlashCommandsEnvelope.class, any -> true));
    }

    JsonObject interaction() {
        return payload(first(InteractiveEnvelope.class, any -> true));
    }

    /** How often this was heard. */
    long count(String text) {
        return envelopes.stream().filter(envelope -> isMessage(envelope, text)).count();
    }

    <E extends SocketModeEnvelope> E first(Class<E> type, Predicate<E> fits) {
        return await().alias(type.getSimpleName() + " in " + envelopes)
                .until(() -> find(type, fits), Optional::isPresent)
                .orElseThrow();
    }

    private <E extends SocketModeEnvelope> Optional<E> find(Class<E> type, Predicate<E> fits) {
        return envelopes.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(fits)
                .findFirst();
    }

    static JsonObject payload(SocketModeEnvelope envelope) {
        return envelope.getPayload().getAsJsonObject();
    }

    private static boolean isMessage(SocketModeEnvelope envelope, String text) {
        JsonElement event = payload(envelope).get("event");
        return event != null
                && event.getAsJsonObject().get("type").getAsString().equals("message")
                && event.getAsJsonObject().get("text").getAsString().equals(text);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
