package dev.banter.core;

import static dev.banter.core.fixture.Plugins.on;
import static org.awaitility.Awaitility.await;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.run.Allowance;
import dev.banter.core.run.LaneSettings;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;

/** A bot with a handler that may fail, and somebody who calls it until nothing of it is under way. */
abstract class QuarantinedBot {

    final BotRig rig;
    final Semaphore gate = new Semaphore(0);
    volatile boolean well;
    int said;

    QuarantinedBot() {
        this(Allowance.DEFAULT);
    }

    /** Whose plugins may use up so much. */
    QuarantinedBot(Allowance allowance) {
        rig = new BotRig(new LaneSettings(
                2,
                100,
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                2,
                Duration.ofMillis(50),
                allowance));
    }

    @AfterEach
    void close() {
        gate.release(1_000);
        rig.close();
    }

    /** One handler that fails until all is well, and one that does not. */
    LivePlugin plug() {
        return rig.plug(
                "bad",
                on("b", (message, match, reply) -> {
                    if (!well) {
                        throw new IllegalStateException("no");
                    }
                    return "well";
                }),
                on("good", (message, match, reply) -> "good"));
    }

    /** Says something to the bot, and waits until nothing of it is under way. */
    void say(LivePlugin plugin, String text) {
        rig.hear("banter, " + text, ++said);
        await().until(() -> plugin.lane().isQuiet());
    }

    void say(LivePlugin plugin, String text, int times) {
        for (int i = 0; i < times; i++) {
            say(plugin, text);
        }
    }

    long times(String line) {
        return rig.told.count(line);
    }

    long failed() {
        return rig.told.lines().stream()
                .filter(line -> line.startsWith("failed"))
                .count();
    }
}
