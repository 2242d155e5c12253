package dev.banter.slack.events;

import static org.awaitility.Awaitility.await;

import dev.banter.slack.Link;
import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import dev.banter.slack.fixture.Quick;
import dev.banter.slack.fixture.ScriptedTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;

/** A scripted Slack, a server for its events on a faster clock, one link behind it, and ears at the other end. */
abstract class LinkedTest extends ScriptedTest {

    static final String SECRET = "canary0815abcdefghijklmnopqrstuv";
    static final String BOT_SECRET = "xoxb-canary-4711-abcdefghwxyz";
    static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    static final ServerSettings QUICK = new ServerSettings(
            "/slack/events",
            250,
            1024 * 1024,
            8L * 1024 * 1024,
            new ServerSettings.Times(Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ofSeconds(5)));

    /** What the server goes by. */
    final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

    final EventsServer server = server(QUICK);
    final SlackPosts posts = new SlackPosts(server.address(), SECRET, clock::get);
    final EventsLink link = link(SECRET, server);

    EventsServer server(ServerSettings settings) {
        try {
            return EventsServer.listen(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), settings, machinery, clock::get);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** How long a request may wait for its answer. */
    Duration patience() {
        return Duration.ofSeconds(30);
    }

    EventsLink link(String secret, EventsServer behind) {
        return link(secret, behind, Duration.ofMillis(50));
    }

    EventsLink link(String secret, EventsServer behind, Duration believed) {
        EventsSettings settings =
                new EventsSettings(Quick.web(slack.base()), Quick.RECONNECT, patience(), believed, Quick.NAMES);
        EventsLink.Keys keys = new EventsLink.Keys(SigningSecret.of(secret), Token.of(BOT_SECRET));
        return new EventsLink(settings, keys, behind, machinery, ears, ears);
    }

    void goLive() {
        link.start();
        await().until(() -> link.status().live());
    }

    static String message(String event, String ts) {
        return event(event, "{'type':'message','channel':'C1','user':'U2','text':'hi','ts':'" + ts + "'}");
    }

    static String event(String event, String inner) {
        return "{'type':'event_callback','team_id':'T1','event_id':'" + event + "','event':" + inner + "}";
    }

    @Override
    protected Link link() {
        return link;
    }

    @AfterEach
    void closeServer() {
        server.close();
    }
}
