package dev.banter.workspace.app.link;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.line.Connection;
import dev.banter.workspace.line.Course;
import dev.banter.workspace.line.Line;
import dev.banter.workspace.line.Session;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One connection of the app, from {@code hello} to its end. */
public final class LinkSession implements Session, Connection {

    private static final String HOST = "applink-local";

    private final int number;
    private final Line line;
    private final Owner owner;
    private final List<Agenda.Entry> ahead = new ArrayList<>();
    private boolean dismissed;

    LinkSession(int number, Line line, Owner owner) {
        this.number = number;
        this.line = line;
        this.owner = owner;
    }

    int number() {
        return number;
    }

    /** Whether it was told to go. */
    boolean isDismissed() {
        return dismissed;
    }

    @Override
    public User user() {
        return line.user();
    }

    @Override
    public boolean isDeaf() {
        return line.isDeaf();
    }

    void take(Course course) {
        line.take(course);
    }

    void hello(String appId, int connections, long seconds) {
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections);
        hello.putObject("connection_info").put("app_id", appId);
        hello.putObject("debug_info")
                .put("host", HOST)
                .put("build_number", 1)
                .put("approximate_connection_time", seconds);
        send(Json.bytes(hello));
    }

    /** What is ahead of it is forgotten when it ends. */
    void expects(Agenda.Entry entry) {
        ahead.add(entry);
    }

    void deliver(Delivery delivery) {
        byte[] json = Json.bytes(delivery.frame());
        line.tell(json);
        owner.sent(this, delivery, json);
    }

    private void send(byte[] json) {
        line.send(json);
    }

    @Override
    public void receive(String text) {
        line.received(text);
        Json.parseObject(text).ifPresent(frame -> {
            JsonNode id = frame.path("envelope_id");
            if (id.isString()) {
                owner.acknowledged(this, id.stringValue(), frame.path("payload"));
            }
        });
    }

    /** Tells the client to go, and why. It may stay a little. */
    void dismiss(String reason) {
        dismissed = true;
        ObjectNode frame = Json.object().put("type", "disconnect").put("reason", reason);
        frame.putObject("debug_info").put("host", HOST);
        send(Json.bytes(frame));
        owner.dismissed(this, reason);
    }

    /** Whatever a script wants said. */
    void send(String frame) {
        send(frame.getBytes(StandardCharsets.UTF_8));
    }

    void ping() {
        line.ping();
    }

    @Override
    public void refresh() {
        dismiss(LinkControl.REFRESH);
    }

    /** It is counted nevertheless. */
    @Override
    public void deafen() {
        line.deafen();
    }

    @Override
    public void close() {
        line.close();
    }

    @Override
    public void drop() {
        line.drop();
    }

    @Override
    public void closed() {
        line.closed();
        ahead.forEach(Agenda.Entry::cancel);
        owner.closed(this);
    }

    /** Who is told what happens on it. */
    interface Owner {

        void sent(LinkSession session, Delivery delivery, byte[] json);

        void acknowledged(LinkSession session, String envelopeId, JsonNode payload);

        void dismissed(LinkSession session, String reason);

        void closed(LinkSession session);
    }
}
