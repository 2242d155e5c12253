package dev.banter.core.gap;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.SlackException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What cannot be read is told, and asked for again where that helps. */
final class GapRefusalsTest {

    private final GapRig rig = new GapRig();

    @Test
    void channelsThatCouldNotBeListedAreListedLaterAndNothingIsLostMeanwhile() {
        rig.heardBefore("*", 900).past.said("C1", 950, "a").refuses("public_channel", down());
        rig.open();
        assertThat(rig.heard).isEmpty();
        rig.past.allows("public_channel");
        rig.timers.advance(Duration.ofSeconds(30));
        assertThat(rig.heard).containsExactly("a");
    }

    @Test
    void whatIsRefusedForGoodIsToldAndNotAskedAgain() {
        rig.heardBefore("C1", 900)
                .past
                .said("C1", 950, "secret")
                .refuses("C1", SlackException.scope("missing_scope", "channels:history", "", "lacks channels:history"));
        rig.open();
        assertThat(rig.reports)
                .containsExactly(new GapReport(WORKSPACE, 0, 0, 0, List.of("C1: lacks channels:history")));
        rig.comes("C1", 1_001, "x");
        assertThat(rig.writtenOf("C1")).isEqualTo(Past.ts(1_001));
        int calls = rig.past.asked.size();
        rig.timers.advance(Duration.ofMinutes(1));
        assertThat(rig.past.asked).hasSize(calls);
    }

    @Test
    void aChannelThatTheBotHasLeftIsForgotten() {
        rig.heardBefore("C1", 900)
                .heardBefore("C2", 900)
                .past
                .channel("C2")
                .refuses("C1", new SlackException(SlackException.Kind.REFUSED, "not_in_channel", "not in it"));
        rig.open();
        assertThat(rig.written).containsOnlyKeys("*", "C2");
        assertThat(rig.reports).isEmpty();
    }

    @Test
    void kindsOfChannelsForWhichAScopeIsMissingAreLeftOut() {
        SlackException scope = SlackException.scope("missing_scope", "mpim:read", "", "lacks mpim:read");
        rig.heardBefore("C1", 900).past.said("C2", 950, "a").refuses("mpim", scope);
        rig.past.channel("C1");
        rig.open();
        assertThat(rig.heard).containsExactly("a");
        assertThat(rig.reports).containsExactly(new GapReport(WORKSPACE, 1, 1, 0, List.of()));
    }

    @Test
    void whereNoKindCanBeListedTheChannelsThatAreKnownAreAsked() {
        SlackException scope = SlackException.scope("missing_scope", "channels:read", "", "lacks channels:read");
        rig.heardBefore("C1", 900).past.said("C1", 950, "a");
        List.of("public_channel", "private_channel", "mpim", "im").forEach(kind -> rig.past.refuses(kind, scope));
        rig.open();
        assertThat(rig.heard).containsExactly("a");
        assertThat(rig.reports)
                .containsExactly(new GapReport(
                        WORKSPACE, 1, 1, 0, List.of("the channels that the bot is in: lacks channels:read")));
    }

    @Test
    void moreThanIsReadAtOnceIsTold() {
        rig.past.page = 1;
        IntStream.rangeClosed(1, 51).forEach(i -> rig.past.said("C1", 900 + i, "m" + i));
        rig.heardBefore("C1", 900);
        rig.open();
        assertThat(rig.heard).hasSize(50).startsWith("m2").endsWith("m51");
        assertThat(rig.reports.get(0).unread())
                .containsExactly("C1: more was said there than is read at once; the oldest of it was left out");
    }

    @Test
    void anUnreadableStoreIsTriedAgain() {
        rig.heardBefore("C1", 900).past.said("C1", 950, "a");
        rig.unreadable = true;
        rig.open();
        rig.comes("C1", 1_001, "x");
        rig.timers.advance(Duration.ofSeconds(2));
        assertThat(rig.written("C1").ts()).isEqualTo(Past.ts(900));
        rig.unreadable = false;
        rig.timers.advance(Duration.ofSeconds(30));
        assertThat(rig.heard).containsExactly("x", "a");
    }

    private static SlackException down() {
        return new SlackException(SlackException.Kind.TRANSIENT, "", "conversations.history brought nothing: 503");
    }
}
