package dev.banter.workspace.rtm;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.event.LiveEvent.PresenceChanged;
import dev.banter.workspace.limit.FramePace;
import dev.banter.workspace.line.Connection;
import dev.banter.workspace.line.Line;
import dev.banter.workspace.line.Session;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One connection of one user, from {@code hello} to its end. */
public final class RtmSession implements Session, Connection {

    private static final Logger LOG = LoggerFactory.getLogger(RtmSession.class);

    private final Line line;
    private final Map<String, FrameType> types;
    private final PresenceWatch watch;
    private final FramePace pace;
    private final Consumer<RtmSession> end;
    private final List<JsonNode> heldPongs = new ArrayList<>();
    private boolean holdingPongs;

    RtmSession(Line line, Map<String, FrameType> types, PresenceWatch watch, FramePace pace, Consumer<RtmSession> end) {
        this.line = line;
        this.types = types;
        this.watch = watch;
        this.pace = pace;
        this.end = end;
    }

    /** Nothing may come before {@code hello}, so what happened since the address was given out waits for it. */
    void hello(List<byte[]> missed) {
        send(Json.object().put("type", "hello"));
        missed.forEach(this::tell);
    }

    /** Slack tells of somebody's coming and going those connections alone that asked. */
    void hear(PresenceChanged changed) {
        if (watch.has(changed.changed())) {
            watch.frames(List.of(changed.changed()), user -> changed.presence()).forEach(this::send);
        }
    }

    PresenceWatch watch() {
        return watch;
    }

    @Override
    public User user() {
        return line.user();
    }

    @Override
    public void receive(String text) {
        line.received(text);
        Json.parseObject(text)
                .map(ClientFrame::new)
                .ifPresentOrElse(
                        this::receive,
                        () -> send(new ClientFrame(Json.object()).refused(RtmError.other("invalid_json"))));
    }

    private void receive(ClientFrame frame) {
        FrameType type = types.get(frame.type());
        if (type == null) {
            send(frame.refused(RtmError.other("unknown_type")));
            return;
        }
        if (frame.type().equals("message") && isTooFast(frame)) {
            return;
        }
        try {
            type.receive(frame, this);
        } catch (Refused refused) {
            send(frame.refused(RtmError.of(refused)));
        } catch (RuntimeException fault) {
            LOG.error("a fault of the workspace, answered with internal_error", fault);
            send(frame.refused(RtmError.other("internal_error")));
        }
    }

    private boolean isTooFast(ClientFrame frame) {
        FramePace.Verdict verdict = pace.count();
        if (verdict == FramePace.Verdict.FINE) {
            return false;
        }
        send(frame.refused(RtmError.SLOW_DOWN));
        if (verdict == FramePace.Verdict.ENOUGH) {
            line.close();
        }
        return true;
    }

    void send(JsonNode frame) {
        send(Json.bytes(frame));
    }

    void send(byte[] json) {
        line.send(json);
    }

    /** Tells of something that has happened. */
    void tell(byte[] json) {
        line.tell(json);
    }

    /** The answer to a ping: kept, while pongs are held back. */
    void pong(JsonNode pong) {
        if (holdingPongs) {
            heldPongs.add(pong);
        } else {
            send(pong);
        }
    }

    void holdPongs(boolean hold) {
        holdingPongs = hold;
        if (!hold) {
            heldPongs.forEach(this::send);
            heldPongs.clear();
        }
    }

    @Override
    public void drop() {
        line.drop();
    }

    @Override
    public void deafen() {
        line.deafen();
    }

    @Override
    public boolean isDeaf() {
        return line.isDeaf();
    }

    /** RTM has but one word for it, and hangs up with it. */
    @Override
    public void refresh() {
        send(Json.object().put("type", "goodbye"));
        close();
    }

    @Override
    public void close() {
        line.close();
    }

    @Override
    public void closed() {
        line.closed();
        end.accept(this);
    }
}
