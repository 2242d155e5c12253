package dev.banter.workspace.rtm;

import dev.banter.workspace.rtm.ticket.Tickets;

/** What may be done to all RTM connections from outside of the protocol. On the workspace's thread only. */
public final class Links {

    private final Fanout fanout;
    private final Tickets tickets;
    private boolean refusing;

    public Links(Fanout fanout, Tickets tickets) {
        this.fanout = fanout;
        this.tickets = tickets;
    }

    /** Without a word. */
    public void drop() {
        fanout.each(RtmSession::drop);
    }

    public void goodbye() {
        fanout.each(RtmSession::refresh);
    }

    /** Has every connection be there in name only. */
    public void deafen() {
        fanout.each(RtmSession::deafen);
    }

    public void send(String userName, byte[] frame) {
        fanout.each(session -> {
            if (session.user().name().equals(userName)) {
                session.send(frame);
            }
        });
    }

    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    boolean isRefusing() {
        return refusing;
    }

    public void expire(int number) {
        tickets.expireNext(number);
    }

    public void holdPongs(boolean hold) {
        fanout.holdPongs(hold);
    }

    public void repeat(int number) {
        fanout.repeatNext(number);
    }
}
