package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Reply;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.Said;
import dev.banter.core.message.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said to the bot itself no handler hears of. */
@Timeout(120)
final class FrontDeskTest {

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatTheDeskTakesNoHandlerHears() {
        rig.plug("all", on("", (message, match, reply) -> "handler: " + message.text()));
        rig.bot.open(new FrontDesk() {
            @Override
            public boolean isFor(Heard message) {
                return message.addressed() && message.text().equals("plugins");
            }

            @Override
            public void answer(Heard message, Reply reply) {
                reply.inThread("desk: " + message.text());
            }
        });

        rig.hear(Said.text("banter plugins").number(1));
        rig.hear(Said.text("banter plugins").number(1));
        rig.hear(Said.text("plugins").number(2));

        await().until(() -> rig.wire.texts().size() == 2);
        assertThat(rig.wire.texts()).containsExactlyInAnyOrder("desk: plugins", "handler: plugins");
    }
}
