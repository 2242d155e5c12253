package dev.banter.slack.socketmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.Link;
import dev.banter.slack.Token;
import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.Quick;
import dev.banter.slack.fixture.ScriptedTest;
import java.time.Duration;

/** A scripted Slack, a Socket Mode link to it on a faster clock, and ears at the other end. */
abstract class LinkedTest extends ScriptedTest {

    static final String APP_SECRET = "xapp-canary-0815-abcdefghstuv";
    static final String BOT_SECRET = "xoxb-canary-4711-abcdefghwxyz";

    SocketModeLink link = link(quick());

    LinkedTest() {
        slack.answer("apps.connections.open", "{'ok':true,'url':'URL'}");
    }

    SocketModeSettings quick() {
        return new SocketModeSettings(
                Quick.web(slack.base()),
                2,
                Quick.TIMES,
                Quick.RECONNECT,
                Quick.PACE,
                new SocketModeSettings.Waits(
                        Duration.ofSeconds(2),
                        Duration.ofMillis(600),
                        Duration.ofMillis(800),
                        Duration.ofMillis(300),
                        Duration.ofMillis(50)),
                1024 * 1024,
                Quick.NAMES);
    }

    SocketModeLink link(SocketModeSettings settings) {
        return new SocketModeLink(
                settings,
                new SocketModeLink.Tokens(Token.of(APP_SECRET), Token.of(BOT_SECRET)),
                machinery.of("acme"),
                ears,
                ears);
    }

    void goLive() {
        link.start();
        awaitLive(2);
    }

    void awaitLive(int connections) {
        await().until(() -> link.status().reason().contains("on " + connections + " of"));
    }

    static String message(String envelope, String event, String ts) {
        return event(envelope, event, "{'type':'message','channel':'C1','user':'U2','text':'hi','ts':'" + ts + "'}");
    }

    static String event(String envelope, String event, String inner) {
        return "{'type':'events_api','envelope_id':'" + envelope + "','accepts_response_payload':false,'payload':"
                + "{'type':'event_callback','team_id':'T1','event_id':'" + event + "','event':" + inner + "}}";
    }

    static String ack(String envelope) {
        return "{\"envelope_id\":\"" + envelope + "\"}";
    }

    static void awaitText(FakeSession session, String text) {
        await().until(() -> session.received.contains(text));
        assertThat(session.received).containsOnlyOnce(text);
    }

    @Override
    protected Link link() {
        return link;
    }
}
