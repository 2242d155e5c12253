package dev.banter.slack.rtm;

import static org.awaitility.Awaitility.await;

import dev.banter.core.wire.PartLimits;
import dev.banter.slack.Link;
import dev.banter.slack.Token;
import dev.banter.slack.fixture.Quick;
import dev.banter.slack.fixture.ScriptedTest;
import dev.banter.slack.web.ConnectMethod;

/** A scripted Slack, a link to it on a faster clock, and ears at the other end. */
abstract class LinkedTest extends ScriptedTest {

    static final String SECRET = "xoxb-canary-4711-abcdefghwxyz";

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
        return new RtmLink(settings, Token.of(SECRET), machinery, ears, ears);
    }

    void goLive() {
        link.start();
        awaitLives(1);
    }

    /** Waits for the so-and-so-many-th hello. */
    void awaitLives(int count) {
        await().until(() -> ears.lives.size() >= count && link.live());
    }

    @Override
    protected Link link() {
        return link;
    }
}
