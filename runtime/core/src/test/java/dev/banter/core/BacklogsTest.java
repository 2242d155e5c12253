package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.HeldInbox;
import dev.banter.core.fixture.Said;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Lane;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However much was left, it is worked off in order, and no more at a time than there is room for. */
@Timeout(120)
final class BacklogsTest {

    private static final int MANY = 10;

    private final HeldInbox inbox = new HeldInbox();
    private final BotRig rig = new BotRig(inbox);
    private final List<String> called = new CopyOnWriteArrayList<>();
    private final Semaphore turns = new Semaphore(0);

    /** One call runs, two wait in the lane, and the fourth message waits for them: two pages of five. */
    @BeforeEach
    void begin() {
        IntStream.rangeClosed(1, MANY).forEach(this::leave);
        Lane lane = plug().lane();
        await().until(turns::hasQueuedThreads);
        await().until(() -> {
            rig.timers.advance(Duration.ofMillis(20));
            return lane.waiting() == 2 && inbox.left.size() == MANY - 4;
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void noMoreIsTakenOverThanThereIsRoomFor() {
        rig.timers.advance(Duration.ofSeconds(5));
        assertThat(inbox.left).hasSize(MANY - 4);
        finish(MANY);
    }

    @Test
    void whileTheInboxIsFullNothingIsTakenOver() {
        inbox.fill();
        turns.release(MANY);
        await().until(() -> {
            rig.timers.advance(Duration.ofMillis(100));
            return inbox.done.size() == 4;
        });
        assertThat(inbox.left).hasSize(MANY - 4);
        inbox.empty();
        await().until(() -> {
            rig.timers.advance(Duration.ofMillis(100));
            return inbox.done.size() == MANY;
        });
    }

    @Test
    void howeverOftenItIsAskedForItIsDoneInOrder() {
        resume();
        resume();
        assertThat(inbox.left).hasSize(MANY - 4);
        finish(MANY);
    }

    @Test
    void whatIsAskedForMeanwhileIsDoneAfterwards() {
        leave(MANY + 1);
        resume();
        finish(MANY + 1);
    }

    @Test
    void whatIsForAPluginThatHasGoneWaitsForIt() {
        rig.bot.unplug("works");
        await().until(() -> {
            rig.timers.advance(Duration.ofMillis(100));
            return left() > 0;
        });
        rig.timers.advance(Duration.ofMinutes(1));
        assertThat(left()).isOne();
        assertThat(inbox.left).hasSize(MANY - 4);
        plug();
        await().until(() -> inbox.left.size() < MANY - 4);
    }

    /** How many were handed back to the inbox. */
    private long left() {
        return inbox.done.stream()
                .filter(done -> done.startsWith("Test#work LEFT"))
                .count();
    }

    private void leave(int number) {
        inbox.left.add(Delivery.resumed(Said.heard("work", number), "works", "Test#work", 1));
    }

    private LivePlugin plug() {
        return rig.plug("works", on("work", (message, match, reply) -> {
            turns.acquire();
            called.add(message.ts());
            return null;
        }));
    }

    private void resume() {
        rig.bot.resume(Said.BOT.workspace());
    }

    private void finish(int all) {
        turns.release(all);
        await().until(() -> {
            rig.timers.advance(Duration.ofMillis(100));
            return inbox.done.size() == all;
        });
        assertThat(called)
                .isEqualTo(IntStream.rangeClosed(1, all).mapToObj(Said::ts).toList());
    }
}
