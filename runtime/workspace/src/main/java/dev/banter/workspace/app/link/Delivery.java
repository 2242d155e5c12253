package dev.banter.workspace.app.link;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.shape.Json;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One envelope on its way: how often it was sent, and on which connection last. */
final class Delivery {

    private static final String EVENTS_API = "events_api";

    private final String id;
    private final String type;
    private final ObjectNode payload;
    private final @Nullable CompletableFuture<ObjectNode> answer;
    private @Nullable LinkSession last;
    private Agenda.@Nullable Entry next;
    private int attempt;

    private Delivery(String id, String type, ObjectNode payload, @Nullable CompletableFuture<ObjectNode> answer) {
        this.id = id;
        this.type = type;
        this.payload = payload;
        this.answer = answer;
    }

    static Delivery event(String id, ObjectNode callback) {
        return new Delivery(id, EVENTS_API, callback, null);
    }

    static Delivery question(String id, String type, ObjectNode payload, CompletableFuture<ObjectNode> answer) {
        return new Delivery(id, type, payload, answer);
    }

    String id() {
        return id;
    }

    int attempt() {
        return attempt;
    }

    /** Nobody waits for what becomes of an event; a question is for somebody, and is asked once. */
    @Nullable CompletableFuture<ObjectNode> answer() {
        return answer;
    }

    @Nullable LinkSession last() {
        return last;
    }

    void sentOn(LinkSession session) {
        last = session;
    }

    void again() {
        attempt++;
    }

    /** What is to be done when nothing comes before; it takes the place of what was to be done. */
    void then(Agenda.Entry entry) {
        stop();
        next = entry;
    }

    void stop() {
        if (next != null) {
            next.cancel();
        }
    }

    ObjectNode frame() {
        ObjectNode frame = Json.object().put("envelope_id", id).put("type", type);
        frame.set("payload", payload);
        frame.put("accepts_response_payload", answer != null);
        return answer != null
                ? frame
                : frame.put("retry_attempt", attempt).put("retry_reason", attempt == 0 ? "" : "timeout");
    }
}
