package dev.banter.workspace.app.link;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.app.App;
import dev.banter.workspace.app.Question;
import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.line.Courses;
import dev.banter.workspace.line.Line;
import dev.banter.workspace.line.Outlet;
import dev.banter.workspace.line.Way;
import dev.banter.workspace.secret.Secrets;
import dev.banter.workspace.team.User;
import dev.banter.workspace.watch.Recorder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the app's connections come in, and where it is told and asked by them. */
public final class SocketMode implements App, LinkSession.Owner {

    /** Often enough for every client: some give up after half a minute without one. */
    public static final Duration PING = Duration.ofSeconds(10);

    /** Slack tells of a connection's end so long before. */
    private static final Duration WARNING = Duration.ofSeconds(10);

    /** What {@code debug_reconnects} makes of a connection's life. */
    private static final Duration SHORT_LIFE = Duration.ofMinutes(6);

    private final User bot;
    private final Agenda agenda;
    private final Duration life;
    private final Secrets<String> tickets;
    private final RandomIds random;
    private final Recorder recorder;
    private final Courses courses;
    private final Sessions sessions = new Sessions();
    private final Deliveries deliveries;
    private final LinkLog log = new LinkLog();
    private final LinkControl control;
    private boolean asked;
    private int opened;
    private Runnable whenOpened = () -> {};
    private Runnable whenClosed = () -> {};

    /** @param life how long a connection may last, about */
    public SocketMode(
            User bot,
            Agenda agenda,
            Duration life,
            Secrets<String> tickets,
            RandomIds random,
            Recorder recorder,
            Courses courses) {
        this.bot = bot;
        this.agenda = agenda;
        this.life = life;
        this.tickets = tickets;
        this.random = random;
        this.recorder = recorder;
        this.courses = courses;
        this.deliveries = new Deliveries(agenda, sessions);
        this.control = new LinkControl(sessions, deliveries, tickets, log, agenda);
    }

    /** Has somebody told of each connection that opens, and of its end. */
    public void tells(Runnable ofOpened, Runnable ofClosed) {
        whenOpened = ofOpened;
        whenClosed = ofClosed;
    }

    /** The query of an address at which one connection may be opened, once. */
    public String address() {
        asked = true;
        String appId = Objects.requireNonNull(bot.appId(), "the bot has an app");
        return "?ticket=" + tickets.issue(appId, any -> true) + "&app_id=" + appId;
    }

    /**
     * Lets a connection in, when its ticket is good; else it is closed without a word, as is one too many, once it has
     * been told.
     *
     * @param briefly whether it asks for a short life
     */
    public Optional<LinkSession> open(String ticket, boolean briefly, Outlet outlet) {
        Optional<String> appId = tickets.redeem(ticket);
        if (appId.isEmpty() || control.isRefusing()) {
            outlet.drop();
            return Optional.empty();
        }
        LinkSession session = new LinkSession(++opened, new Line(bot, outlet, recorder), this);
        if (sessions.isFull() || !control.isEnabled()) {
            session.dismiss(sessions.isFull() ? "too_many_websockets" : LinkControl.DISABLED);
            session.close();
            return Optional.empty();
        }
        session.take(courses.of(Way.SOCKET, session));
        sessions.add(session);
        whenOpened.run();
        Duration lasts = briefly ? SHORT_LIFE : life;
        session.hello(appId.get(), sessions.count(), lasts.toSeconds());
        live(session, lasts);
        log.tell(new LinkStep.Opened(recorder.now(), session.number(), sessions.alive()));
        deliveries.sessionOpened();
        return Optional.of(session);
    }

    private void live(LinkSession session, Duration lasts) {
        if (lasts.compareTo(WARNING) > 0) {
            session.expects(agenda.after(lasts.minus(WARNING), () -> session.dismiss("warning")));
        }
        session.expects(agenda.after(lasts, () -> {
            session.dismiss(LinkControl.REFRESH);
            session.close();
        }));
    }

    @Override
    public boolean isListening() {
        return asked;
    }

    @Override
    public void tell(ObjectNode callback) {
        deliveries.start(Delivery.event(random.uuid(), callback));
    }

    @Override
    public CompletableFuture<ObjectNode> ask(Question kind, ObjectNode payload) {
        if (!asked) {
            return CompletableFuture.failedFuture(new Refused("dispatch_failed"));
        }
        CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
        deliveries.start(Delivery.question(random.uuid(), kind.type(), payload, answer));
        return answer;
    }

    @Override
    public void sent(LinkSession session, Delivery delivery, byte[] json) {
        if (log.isHeard()) {
            log.tell(new LinkStep.Sent(
                    recorder.now(),
                    session.number(),
                    delivery.id(),
                    delivery.attempt(),
                    new String(json, StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void acknowledged(LinkSession session, String envelopeId, JsonNode payload) {
        boolean known = deliveries.acknowledged(envelopeId, payload);
        log.tell(new LinkStep.Acknowledged(recorder.now(), session.number(), envelopeId, known));
    }

    @Override
    public void dismissed(LinkSession session, String reason) {
        log.tell(new LinkStep.Dismissed(recorder.now(), session.number(), reason));
    }

    @Override
    public void closed(LinkSession session) {
        if (sessions.remove(session)) {
            whenClosed.run();
            log.tell(new LinkStep.Closed(recorder.now(), session.number(), sessions.alive()));
        }
    }

    /** Has every client show that it is there. */
    public void ping() {
        sessions.each(LinkSession::ping);
    }

    /** All connections, for who has them do what no protocol says. */
    public LinkControl control() {
        return control;
    }

    public void closeAll() {
        sessions.each(LinkSession::close);
    }
}
