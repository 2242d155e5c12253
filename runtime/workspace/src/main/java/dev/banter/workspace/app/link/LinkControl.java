package dev.banter.workspace.app.link;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.secret.Secrets;
import java.time.Duration;

/** What may be done to the app's connections from outside of the protocol. On the workspace's thread only. */
public final class LinkControl {

    static final String REFRESH = "refresh_requested";
    static final String DISABLED = "link_disabled";

    private final Sessions sessions;
    private final Deliveries deliveries;
    private final Secrets<String> tickets;
    private final LinkLog log;
    private final Agenda agenda;
    private boolean enabled = true;
    private boolean refusing;

    LinkControl(Sessions sessions, Deliveries deliveries, Secrets<String> tickets, LinkLog log, Agenda agenda) {
        this.sessions = sessions;
        this.deliveries = deliveries;
        this.tickets = tickets;
        this.log = log;
        this.agenda = agenda;
    }

    public LinkLog log() {
        return log;
    }

    /** Does at once what is due by the app's clock, which is else only looked at now and then. */
    public void catchUp() {
        agenda.catchUp();
    }

    /** Those that can be spoken to. */
    public int alive() {
        return sessions.alive();
    }

    /** Asks every connection to make room for a new one. */
    public void refresh() {
        sessions.each(LinkSession::refresh);
    }

    /** Likewise one, by its number; one that is gone already is left alone. */
    public void refresh(int connection) {
        sessions.numbered(connection).ifPresent(LinkSession::refresh);
    }

    /** Tells every connection that it ends soon. */
    public void warn() {
        sessions.each(session -> session.dismiss("warning"));
    }

    /** Switches Socket Mode off, and everybody with it, or on again. */
    public void enable(boolean on) {
        enabled = on;
        if (!on) {
            sessions.each(session -> {
                session.dismiss(DISABLED);
                session.close();
            });
        }
    }

    boolean isEnabled() {
        return enabled;
    }

    /** Ends every connection without a word. */
    public void drop() {
        sessions.each(LinkSession::drop);
    }

    /** Has every connection be there in name only. */
    public void deafen() {
        sessions.each(LinkSession::deafen);
    }

    /** Whether connections that are opened from now on are dropped at once. */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    boolean isRefusing() {
        return refusing;
    }

    /** So many of the next addresses lead nowhere. */
    public void expire(int number) {
        tickets.expireNext(number);
    }

    public void send(String frame) {
        sessions.each(session -> session.send(frame));
    }

    public void delayAcks(Duration delay) {
        deliveries.delayAcks(delay);
    }
}
