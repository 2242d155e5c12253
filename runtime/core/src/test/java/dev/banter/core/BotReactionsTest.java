package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.deed;
import static dev.banter.core.fixture.Plugins.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue.Kind;
import dev.banter.api.Reaction;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.Said;
import dev.banter.core.run.DeedHandler;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reactions, which come as events on every way in. */
@Timeout(120)
final class BotReactionsTest {

    private static final DeedHandler DESCRIBE = (deed, match, reply, modals) -> {
        Reaction reaction = (Reaction) deed;
        return (reaction.added() ? "+" : "-") + reaction.emoji() + " " + reaction.skinTone() + " "
                + reaction.user().id() + " " + reaction.author().map(Record::toString) + " " + reaction.ts();
    };

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    private void react(String type, String emoji, String user, String eventTs) {
        Map<String, String> fields = new HashMap<>(Map.of("user", user, "reaction", emoji, "event_ts", eventTs));
        fields.put("/item/channel", "C1");
        fields.put("/item/ts", "2.2");
        rig.bot.inlet().happened(Said.BOT, "", new FakeEvent(type, fields));
    }

    @Test
    void anEmojiCallsItsHandlersWhateverItsSkin() {
        rig.plug(
                "eyes",
                deed(Kind.REACTION, ":thumbsup:", DESCRIBE),
                undone(Kind.REACTION, ":eyes:", DESCRIBE),
                deed(Kind.REACTION, ":eyes:", (deed, match, reply, modals) -> "never"));

        assertThat(rig.bot.inlet().listensTo("reaction_added")).isTrue();
        assertThat(rig.bot.inlet().listensTo("reaction_removed")).isTrue();
        react("reaction_added", "thumbsup::skin-tone-3", "U0ANA", "3.1");
        react("reaction_removed", "eyes", "U0ANA", "3.2");

        await().until(() -> rig.wire.sent().size() == 2);
        assertThat(rig.wire.texts())
                .containsExactly(
                        "+thumbsup OptionalInt[3] U0ANA Optional.empty 2.2",
                        "-eyes OptionalInt.empty U0ANA Optional.empty 2.2");
        assertThat(rig.wire.sent().get(0).part().channel().id()).isEqualTo("C1");
    }

    @Test
    void theBotsOwnAndTheSameTwiceAreNone() {
        rig.plug("eyes", deed(Kind.REACTION, "", DESCRIBE));

        react("reaction_added", "eyes", "U0BOT", "3.0");
        react("reaction_added", "eyes", "U0ANA", "3.1");
        react("reaction_added", "eyes", "U0ANA", "3.1");
        react("reaction_added", "eyes", "U0ANA", "3.3");

        await().until(() -> rig.wire.sent().size() == 2);
        assertThat(rig.told.count("repeated")).isEqualTo(1);
        assertThat(rig.bot.inlet().listensTo("reaction_removed")).isFalse();
    }

    @Test
    void verbsSpeakInTheChannelAndUnderTheMessage() {
        rig.plug("eyes", deed(Kind.REACTION, "", (deed, match, reply, modals) -> {
            reply.inThread("under it");
            reply.broadcast("and above");
            reply.privately("alone");
            return null;
        }));

        react("reaction_added", "eyes", "U0ANA", "3.1");

        await().until(() -> rig.wire.sent().size() == 3);
        assertThat(rig.wire.sent())
                .extracting(sent -> sent.part().channel().id() + " "
                        + sent.part().thread() + " " + sent.part().broadcast())
                .containsExactlyInAnyOrder("C1 2.2 false", "C1 2.2 true", "D0ANA null false");
    }

    @Test
    void aReactionToAFileIsNone() {
        rig.plug("eyes", deed(Kind.REACTION, "", DESCRIBE));

        rig.bot
                .inlet()
                .happened(Said.BOT, "", new FakeEvent("reaction_added", Map.of("user", "U0ANA", "reaction", "eyes")));

        assertThat(rig.told.lines()).containsExactly("routed 1 1");
    }
}
