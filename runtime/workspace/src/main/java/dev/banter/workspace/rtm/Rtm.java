package dev.banter.workspace.rtm;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.limit.FramePace;
import dev.banter.workspace.limit.Pace;
import dev.banter.workspace.line.Courses;
import dev.banter.workspace.line.Line;
import dev.banter.workspace.line.Outlet;
import dev.banter.workspace.line.Way;
import dev.banter.workspace.rtm.ticket.Ticket;
import dev.banter.workspace.rtm.ticket.Tickets;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import dev.banter.workspace.watch.Recorder;
import java.util.Map;
import java.util.Optional;

/** Where connections come in. */
public final class Rtm {

    private final Workspace workspace;
    private final Tickets tickets;
    private final Fanout fanout;
    private final Recorder recorder;
    private final Courses courses;
    private final Map<String, FrameType> types;
    private final Pace pace;
    private final Links links;

    public Rtm(Workspace workspace, Tickets tickets, Fanout fanout, Pace pace, Recorder recorder, Courses courses) {
        this.workspace = workspace;
        this.tickets = tickets;
        this.fanout = fanout;
        this.pace = pace;
        this.recorder = recorder;
        this.courses = courses;
        this.links = new Links(fanout, tickets);
        this.types = new FrameTypes(workspace).byName();
    }

    /**
     * Lets a new connection in, when its ticket is good. Slack takes the WebSocket in either case, and tells a late or
     * second use by a frame: so does this.
     *
     * @param batchPresence as asked for with the address; it may have been asked for with the ticket too
     */
    public Optional<RtmSession> open(String secret, boolean batchPresence, Outlet outlet) {
        if (links.isRefusing()) {
            outlet.drop();
            return Optional.empty();
        }
        Optional<RtmSession> session = tickets.redeem(secret).map(ticket -> open(ticket, batchPresence, outlet));
        if (session.isEmpty()) {
            byte[] expired = Json.bytes(RtmError.URL_EXPIRED.frame());
            recorder.sent("", expired);
            outlet.send(expired);
            outlet.close();
        }
        return session;
    }

    private RtmSession open(Ticket ticket, boolean batchPresence, Outlet outlet) {
        User user = ticket.admission().user();
        PresenceWatch watch =
                new PresenceWatch(batchPresence || ticket.admission().batchPresence());
        Line line = new Line(user, outlet, recorder);
        RtmSession session = new RtmSession(
                line, types, watch, new FramePace(ticket.admission().fromPage() ? Pace.FREE : pace), this::close);
        if (!ticket.admission().fromPage()) {
            line.take(courses.of(Way.RTM, session));
        }
        session.hello(ticket.missed());
        fanout.add(session);
        workspace.attendance().connected(user);
        return session;
    }

    private void close(RtmSession session) {
        if (fanout.remove(session)) {
            workspace.attendance().disconnected(session.user());
        }
    }

    /** All connections, for who has them do what no protocol says. */
    public Links links() {
        return links;
    }

    public void closeAll() {
        fanout.closeAll();
    }
}
