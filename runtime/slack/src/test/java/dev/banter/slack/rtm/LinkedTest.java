package dev.banter.slack.rtm;

import static org.awaitility.Awaitility.await;

import dev.banter.core.time.SystemTimers;
import dev.banter.core.wire.PartLimits;
import dev.banter.slack.Token;
import dev.banter.slack.fixture.Ears;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.link.ConnectPace;
import dev.banter.slack.setback.ReconnectPolicy;
import dev.banter.slack.socket.LinkTimes;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.NettyLoop;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.DirectorySettings;
import dev.banter.slack.web.WebSettings;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

/** A scripted Slack, a link to it on a faster clock, and ears at the other end. */
abstract class LinkedTest {

    static final String SECRET = "xoxb-canary-4711-abcdefghwxyz";

    final FakeSlack slack = new FakeSlack();
    final Ears ears = new Ears();
    private final SystemTimers timers = new SystemTimers();
    private final NettyLoop loop = new NettyLoop();
    RtmLink link = link(quick());

    /** Everything some ten times as fast as Slack would have it. */
    RtmSettings quick() {
        return new RtmSettings(
                new WebSettings(slack.base(), Duration.ofSeconds(2), 1024 * 1024),
                ConnectMethod.RTM_CONNECT,
                new LinkTimes(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(150),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(500)),
                new ReconnectPolicy(
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        0.5,
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1)),
                new ConnectPace(true, 1_000, Duration.ofMillis(10)),
                new RtmSettings.Sizes(1024 * 1024, 16 * 1024, new PartLimits(4_000, 15 * 1024)),
                new DirectorySettings(100, Duration.ofMillis(200), 3, Duration.ofMillis(10), Duration.ofMillis(10)));
    }

    RtmLink link(RtmSettings settings) {
        return new RtmLink(settings, Token.of(SECRET), new Machinery(loop, timers, new Random(7)), ears, ears);
    }

    void goLive() {
        link.start();
        awaitLives(1);
    }

    /** Waits for the so-and-so-many-th hello. */
    void awaitLives(int count) {
        await().until(() -> ears.lives.size() >= count && link.live());
    }

    @AfterEach
    void closeAll() {
        link.close();
        loop.close();
        timers.close();
        slack.close();
    }
}
