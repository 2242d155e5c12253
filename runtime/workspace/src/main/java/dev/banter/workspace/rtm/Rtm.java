package dev.banter.workspace.rtm;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.limit.FramePace;
import dev.banter.workspace.limit.Pace;
import dev.banter.workspace.shape.Json;
import java.util.Map;
import java.util.Optional;

/** Where connections come in. */
public final class Rtm {

    private final Tickets tickets;
    private final Fanout fanout;
    private final Map<String, FrameType> types;
    private final Pace pace;

    public Rtm(Workspace workspace, Tickets tickets, Fanout fanout, Pace pace) {
        this.tickets = tickets;
        this.fanout = fanout;
        this.pace = pace;
        this.types = new FrameTypes(workspace).byName();
    }

    /**
     * Lets a new connection in, when its ticket is good. Slack takes the WebSocket in either case, and tells a late or
     * second use by a frame: so does this.
     */
    public Optional<RtmSession> open(String secret, Outlet outlet) {
        Optional<RtmSession> session =
                tickets.redeem(secret).map(user -> new RtmSession(user, outlet, types, fanout, new FramePace(pace)));
        session.ifPresentOrElse(RtmSession::open, () -> {
            outlet.send(Json.bytes(RtmError.URL_EXPIRED.frame()));
            outlet.close();
        });
        return session;
    }

    public void closeAll() {
        fanout.closeAll();
    }
}
