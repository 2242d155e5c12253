package dev.banter.core;

import static dev.banter.core.fixture.Plugins.command;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.Said;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bot that falls silent: what has begun is finished, and what comes late leaves no trace. */
@Timeout(120)
final class BotStopTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatHasBegunIsFinishedAndWhatComesThenIsNotHeard() {
        CountDownLatch go = new CountDownLatch(1);
        rig.plug("slow", on("^slow (\\d)", (message, match, reply) -> {
            go.await();
            return "done " + match.group(1);
        }));
        rig.hear("slow 1", 1);
        rig.hear("slow 2", 2);

        assertThat(rig.bot.fallSilent(Duration.ZERO)).isFalse();
        rig.hear("slow 3", 3);
        go.countDown();

        assertThat(rig.bot.fallSilent(LONG)).isTrue();
        assertThat(rig.wire.texts()).containsExactly("done 1", "done 2");
    }

    @Test
    void whatIsStillBeingMatchedIsWaitedForToo() {
        rig.plug(
                "slow",
                on("(x+x+)+y", (message, match, reply) -> "never"),
                on("x", (message, match, reply) -> "matched"));
        for (int number = 0; number < 20; number++) {
            rig.hear("x".repeat(4_000), number);
        }
        assertThat(rig.bot.fallSilent(LONG)).isTrue();
        assertThat(rig.wire.texts()).hasSize(20).containsOnly("matched");
    }

    @Test
    void aMessageThatComesThenIsNewToWhoeverAsksLater() {
        rig.plug("greeter", on("hello", (message, match, reply) -> "never"));
        assertThat(rig.bot.fallSilent(LONG)).isTrue();
        rig.hear("hello", 1);
        assertThat(rig.inbox.isNew(Said.heard("hello", 1).key())).isTrue();
        assertThat(rig.told.lines()).containsExactly("routed 1 1");
        assertThat(rig.bot.catalogue().plugins()).hasSize(1);
    }

    @Test
    void aCommandThatComesThenIsNotSaidToBeUnknown() {
        rig.plug("deploys", command("/deploy", "", "", (deed, match, reply, modals) -> "never"));
        assertThat(rig.bot.fallSilent(LONG)).isTrue();
        Map<String, String> typed = Map.of(
                "command", "/deploy",
                "text", "",
                "response_url", "https://hooks.slack.com/commands/1",
                "user_id", "U0ANA",
                "channel_id", "C1");
        assertThat(rig.did("slash_commands", "1", typed)).isCompletedWithValue("");
        assertThat(rig.aside.lines()).isEmpty();
        assertThat(rig.told.lines()).containsExactly("routed 1 1");
    }
}
