package dev.banter.workspace.rtm;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.limit.FramePace;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import dev.banter.workspace.watch.Recorder;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One connection of one user, from {@code hello} to its end. */
public final class RtmSession {

    private static final Logger LOG = LoggerFactory.getLogger(RtmSession.class);

    private final User user;
    private final Outlet outlet;
    private final Map<String, FrameType> types;
    private final Fanout fanout;
    private final FramePace pace;
    private final Recorder recorder;

    RtmSession(
            User user, Outlet outlet, Map<String, FrameType> types, Fanout fanout, FramePace pace, Recorder recorder) {
        this.user = user;
        this.outlet = outlet;
        this.types = types;
        this.fanout = fanout;
        this.pace = pace;
        this.recorder = recorder;
    }

    /** Nothing may come before {@code hello}, so the session hears of events only from here on. */
    void open() {
        send(Json.object().put("type", "hello"));
        fanout.add(this);
    }

    User user() {
        return user;
    }

    /** Takes one text frame. Whatever it holds, the worst that follows is an answer that says no. */
    public void receive(String text) {
        recorder.received(user.name(), text);
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
            outlet.close();
        }
        return true;
    }

    void send(JsonNode frame) {
        send(Json.bytes(frame));
    }

    void send(byte[] json) {
        recorder.sent(user.name(), json);
        outlet.send(json);
    }

    void goodbye() {
        send(Json.object().put("type", "goodbye"));
        outlet.close();
    }

    /** The client is gone. */
    public void closed() {
        fanout.remove(this);
    }
}
