package dev.banter.workspace.rtm;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.shape.Json;
import java.util.Map;
import java.util.Optional;

/** Where connections come in. */
public final class Rtm {

    private final Tickets tickets;
    private final Fanout fanout;
    private final Map<String, FrameType> types;

    public Rtm(Workspace workspace, Tickets tickets, Fanout fanout) {
        this.tickets = tickets;
        this.fanout = fanout;
        this.types = new FrameTypes(workspace).byName();
    }

    /**
     * Lets a new connection in, when its ticket is good. Slack takes the WebSocket in either case, and tells a late or
     * second use by a frame: so does this.
     */
    public Optional<RtmSession> open(String secret, Outlet outlet) {
        Optional<RtmSession> session = tickets.redeem(secret).map(user -> new RtmSession(user, outlet, types, fanout));
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
