package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.event;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.Said;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.MessageHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More comes in than a plugin can take: one thread, two places to wait, three unfinished messages in the inbox. */
@Timeout(120)
final class BotRushTest {

    private static final String BUSY =
            "`slow` is busy: too many messages are waiting for it. Please say it again in a moment.";

    private final BotRig rig = new BotRig();
    private final Semaphore turns = new Semaphore(0);
    private final MessageHandler slow = (message, match, reply) -> {
        turns.acquire();
        return null;
    };
    private int said;

    @AfterEach
    void close() {
        turns.release(1_000);
        rig.close();
    }

    @Test
    void aFullQueueIsAnsweredOnceAChannel() {
        LivePlugin plugin = rig.plug("slow", on("", slow));
        fill(plugin);

        hear("C0GENERAL");
        hear("C0GENERAL");
        hear("C0OPS");
        hear("C0OPS");

        assertThat(rig.told.count("busy slow")).isEqualTo(4);
        assertThat(rig.wire.texts()).containsExactly(BUSY, BUSY);
        assertThat(rig.wire.sent().stream().map(sent -> sent.part().channel().id()))
                .containsExactly("C0GENERAL", "C0OPS");
    }

    @Test
    void theNextRushIsAnsweredAgain() {
        LivePlugin plugin = rig.plug("slow", on("", slow));
        fill(plugin);
        hear("C0GENERAL");
        finish(3);

        fill(plugin);
        hear("C0GENERAL");

        assertThat(rig.wire.texts()).containsExactly(BUSY, BUSY);
    }

    @Test
    void otherPluginsAnswerDuringTheRush() {
        LivePlugin plugin = rig.plug("slow", on("", slow));
        rig.plug("quick", on("", (message, match, reply) -> null));
        fill(plugin);
        await().until(() -> rig.told.count("handled quick") == 3);

        hear("C0GENERAL");

        await().until(() -> rig.told.count("handled quick") == 4);
    }

    @Test
    void anEventThatFindsNoRoomIsCountedAndNobodyIsTold() {
        LivePlugin plugin = rig.plug("slow", event("ping", happened -> turns.acquire()));
        ping();
        await().until(() -> plugin.lane().waiting() == 0);
        ping();
        ping();

        ping();

        assertThat(rig.told.count("busy slow")).isOne();
        assertThat(rig.wire.sent()).isEmpty();
    }

    @Test
    void theInboxIsFullUntilAHandlerIsThrough() {
        List<String> resumed = new CopyOnWriteArrayList<>();
        LivePlugin plugin = rig.plug("slow", on("", slow));
        rig.bot.inlet().whenRoom(() -> resumed.add("at once"));
        assertThat(resumed).containsExactly("at once");

        fill(plugin);
        assertThat(rig.bot.inlet().full()).isTrue();
        rig.bot.inlet().whenRoom(() -> resumed.add("later"));
        assertThat(resumed).hasSize(1);
        finish(1);

        await().until(() -> resumed.contains("later"));
        assertThat(rig.bot.inlet().full()).isFalse();
    }

    @Test
    void whatIsRefusedLeavesNoTraceInTheInbox() {
        LivePlugin plugin = rig.plug("slow", on("", slow));
        fill(plugin);
        for (int i = 0; i < 10; i++) {
            hear("C0GENERAL");
        }

        finish(3);

        fill(plugin);
        assertThat(rig.bot.inlet().full()).isTrue();
        finish(1);
        await().until(() -> !rig.bot.inlet().full());
    }

    @Test
    void whatAClosedLaneForgetsLeavesNoTraceInTheInbox() {
        LivePlugin plugin = rig.plug("slow", on("", slow));
        fill(plugin);
        assertThat(rig.bot.inlet().full()).isTrue();

        rig.bot.unplug("slow");
        plugin.lane().close();

        await().until(() -> plugin.lane().isQuiet());
        inboxHasRoomForExactly(3);
    }

    @Test
    void aHandlerThatComesBackAfterItsDeadlineIsCountedOnce() {
        MessageHandler deaf = (message, match, reply) -> {
            turns.acquireUninterruptibly();
            return null;
        };
        LivePlugin plugin = rig.plug("slow", on("", deaf));
        hear("C0GENERAL");
        await().until(() -> plugin.lane().waiting() == 0);

        rig.timers.advance(Duration.ofSeconds(30));
        assertThat(rig.told.lines()).anyMatch(line -> line.startsWith("overran slow"));
        turns.release();

        await().until(() -> plugin.lane().isQuiet());
        assertThat(rig.told.count("handled slow")).isZero();
        inboxHasRoomForExactly(3);
    }

    private void inboxHasRoomForExactly(int handlers) {
        LivePlugin next = rig.plug("next", on("", slow));
        rig.bot.unplug("slow");
        for (int i = 0; i < handlers; i++) {
            assertThat(rig.bot.inlet().full()).isFalse();
            hear("C0GENERAL");
            int waiting = i;
            await().until(() -> next.lane().waiting() == waiting);
        }
        assertThat(rig.bot.inlet().full()).isTrue();
    }

    /** One message under way, two waiting. */
    private void fill(LivePlugin plugin) {
        hear("C0GENERAL");
        await().until(() -> plugin.lane().waiting() == 0);
        hear("C0GENERAL");
        hear("C0GENERAL");
    }

    private void finish(int messages) {
        long before = rig.told.count("handled slow");
        turns.release(messages);
        await().until(() -> rig.told.count("handled slow") == before + messages);
    }

    private void hear(String channel) {
        rig.hear(Said.text("hi").channel(channel).number(said++));
    }

    private void ping() {
        rig.bot.inlet().happened(Said.BOT, "", new FakeEvent("ping", Map.of()));
    }
}
