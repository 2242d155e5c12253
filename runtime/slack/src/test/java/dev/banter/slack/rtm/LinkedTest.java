package dev.banter.slack.rtm;

import static org.awaitility.Awaitility.await;

import dev.banter.core.time.SystemTimers;
import dev.banter.core.wire.PartLimits;
import dev.banter.slack.Token;
import dev.banter.slack.fixture.Ears;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.Quick;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.NettyLoop;
import dev.banter.slack.web.ConnectMethod;
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
                Quick.web(slack.base()),
                ConnectMethod.RTM_CONNECT,
                Quick.TIMES,
                Quick.RECONNECT,
                Quick.PACE,
                new RtmSettings.Sizes(1024 * 1024, 16 * 1024, new PartLimits(4_000, 15 * 1024)),
                Quick.NAMES);
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
