package dev.banter.workspace.rtm;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.limit.FramePace;
import dev.banter.workspace.limit.Pace;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.watch.Recorder;
import java.util.Map;
import java.util.Optional;

/** Where connections come in. */
public final class Rtm {

    private final Tickets tickets;
    private final Fanout fanout;
    private final Recorder recorder;
    private final Map<String, FrameType> types;
    private final Pace pace;

    public Rtm(Workspace workspace, Tickets tickets, Fanout fanout, Pace pace, Recorder recorder) {
        this.tickets = tickets;
        this.fanout = fanout;
        this.pace = pace;
        this.recorder = recorder;
        this.types = new FrameTypes(workspace).byName();
    }

    /**
     * Lets a new connection in, when its ticket is good. Slack takes the WebSocket in either case, and tells a late or
     * second use by a frame: so does this.
     */
    public Optional<RtmSession> open(String secret, Outlet outlet) {
        Optional<RtmSession> session = tickets.redeem(secret)
                .map(user -> new RtmSession(user, outlet, types, fanout, new FramePace(pace), recorder));
        session.ifPresentOrElse(RtmSession::open, () -> {
            byte[] expired = Json.bytes(RtmError.URL_EXPIRED.frame());
            recorder.sent("", expired);
            outlet.send(expired);
            outlet.close();
        });
        return session;
    }

    public void closeAll() {
        fanout.closeAll();
    }
}
