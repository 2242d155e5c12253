package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.fallback;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Message;
import dev.banter.api.WorkspaceId;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.Said;
import dev.banter.core.message.Identity;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is heard, and by whom. */
@Timeout(120)
final class BotIntakeTest {

    private final BotRig rig = BotRig.roomy();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theSameMessageTwiceIsOneMessage() {
        rig.plug("echo", on("", (message, match, reply) -> message.text()));

        rig.hear(Said.text("hi").ts("1.1").thread("1.0"));
        rig.hear(Said.text("hi").ts("1.1").thread("1.0").subtype("thread_broadcast"));
        rig.hear(Said.text("hi").ts("1.1").thread("1.0"));
        rig.hear(Said.text("hi").ts("1.1").channel("C0OTHER"));

        await().until(() -> rig.told.count("handled echo") == 2);
        assertThat(rig.told.count("repeated")).isEqualTo(2);
        assertThat(rig.wire.texts()).containsExactly("hi", "hi");
    }

    @Test
    void theSameMessageInAnotherWorkspaceIsAnother() {
        Identity other = new Identity(new WorkspaceId("T0OTHER"), Said.BOT.self(), Said.BOT.botId(), "banter");
        rig.plug("notes", on("", (message, match, reply) -> {
            seen.add(message.workspace().id());
            return null;
        }));

        rig.hear("hi", 1);
        rig.bot.inlet().heard(other, Said.text("hi").number(1).incoming());

        await().until(() -> seen.size() == 2);
        assertThat(seen).containsExactlyInAnyOrder("T0TEAM", "T0OTHER");
    }

    @Test
    void theBotDoesNotTalkToItself() {
        rig.plug("echo", on("", (message, match, reply) -> message.text()));

        rig.hear(Said.text("hi").user("U0BOT"));
        rig.hear(Said.text("hi").botId("B0OTHER"));
        rig.hear(Said.text("hi").replyTo());

        assertThat(rig.told.lines()).containsExactly("routed 1 1");
    }

    @Test
    void onlyAFallbackAnswersWhatNobodyElseAnswers() {
        rig.plug("greeter", fallback("^hello", (message, match, reply) -> "greeter"));
        rig.plug("mine", on("^hello me", (message, match, reply) -> "mine"));

        rig.hear("hello", 1);
        rig.hear("hello me", 2);
        rig.hear("bye", 3);

        await().until(() -> rig.wire.sent().size() == 2);
        assertThat(rig.wire.texts()).containsExactlyInAnyOrder("greeter", "mine");
        assertThat(rig.told.count("unmatched")).isOne();
    }

    @Test
    void aMessageIsPlainData() {
        CompletableFuture<Message> kept = new CompletableFuture<>();
        rig.plug("notes", on("", (message, match, reply) -> {
            kept.complete(message);
            return null;
        }));

        rig.hear(Said.text("<@U0BOT> a &amp; b").ts("2.2").thread("1.1"));

        Message message = kept.join();
        assertThat(message.text()).isEqualTo("a & b");
        assertThat(message.markup()).isEqualTo("<@U0BOT> a &amp; b");
        assertThat(message.thread()).contains("1.1");
    }
}
