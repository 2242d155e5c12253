package dev.banter.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.core.fixture.Said;
import dev.banter.core.message.Addressing;
import dev.banter.core.message.Heard;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the contract: every verb, said in every kind of place. */
final class ReplyPlanTest {

    private enum Where {
        CHANNEL("C1", "channel", null),
        THREAD("C1", "channel", "1.1"),
        PARENT("C1", "channel", "2.2"),
        DIRECT("D1", "im", null),
        DIRECT_THREAD("D1", "im", "1.1"),
        GROUP_DM("G1", "mpim", null),
        GROUP_DM_THREAD("G1", "mpim", "1.1");

        private final String channel;
        private final String type;
        private final @Nullable String thread;

        Where(String channel, String type, @Nullable String thread) {
            this.channel = channel;
            this.type = type;
            this.thread = thread;
        }

        private Heard message() {
            Said said =
                    Said.text("hi").channel(channel).channelType(type).ts("2.2").thread(thread);
            return Heard.of(Said.BOT, said.incoming(), new Addressing(List.of()).reader(Said.BOT));
        }
    }

    @ParameterizedTest(name = "{0} in {1} goes to {2}, thread {3}, broadcast {4}")
    @CsvSource({
        "SAY,       CHANNEL,         C1,    ,    false",
        "SAY,       THREAD,          C1,    1.1, false",
        "SAY,       PARENT,          C1,    ,    false",
        "SAY,       DIRECT,          D1,    ,    false",
        "SAY,       DIRECT_THREAD,   D1,    1.1, false",
        "SAY,       GROUP_DM,        G1,    ,    false",
        "SAY,       GROUP_DM_THREAD, G1,    1.1, false",
        "IN_THREAD, CHANNEL,         C1,    2.2, false",
        "IN_THREAD, THREAD,          C1,    1.1, false",
        "IN_THREAD, PARENT,          C1,    2.2, false",
        "IN_THREAD, DIRECT,          D1,    2.2, false",
        "IN_THREAD, DIRECT_THREAD,   D1,    1.1, false",
        "IN_THREAD, GROUP_DM,        G1,    2.2, false",
        "IN_THREAD, GROUP_DM_THREAD, G1,    1.1, false",
        "BROADCAST, CHANNEL,         C1,    2.2, true",
        "BROADCAST, THREAD,          C1,    1.1, true",
        "BROADCAST, PARENT,          C1,    2.2, true",
        "BROADCAST, DIRECT,          D1,    2.2, false",
        "BROADCAST, DIRECT_THREAD,   D1,    1.1, false",
        "BROADCAST, GROUP_DM,        G1,    2.2, true",
        "BROADCAST, GROUP_DM_THREAD, G1,    1.1, true",
        "PRIVATELY, CHANNEL,         U0ANA, ,    false",
        "PRIVATELY, THREAD,          U0ANA, ,    false",
        "PRIVATELY, PARENT,          U0ANA, ,    false",
        "PRIVATELY, DIRECT,          D1,    ,    false",
        "PRIVATELY, DIRECT_THREAD,   D1,    1.1, false",
        "PRIVATELY, GROUP_DM,        U0ANA, ,    false",
        "PRIVATELY, GROUP_DM_THREAD, U0ANA, ,    false",
    })
    void goesWhereTheTableSays(Verb verb, Where said, String where, String thread, boolean broadcast) {
        assertThat(ReplyPlan.plan(verb, Place.of(said.message())))
                .isEqualTo(new Spot(new Target(destination(where), thread, broadcast), null));
    }

    private static Destination destination(String where) {
        return where.startsWith("U")
                ? new Destination.Person(new UserId(where))
                : new Destination.Channel(new ChannelId(where));
    }
}
