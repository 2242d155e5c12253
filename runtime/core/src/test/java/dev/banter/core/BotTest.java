package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.event;
import static dev.banter.core.fixture.Plugins.fallback;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import dev.banter.api.Message;
import dev.banter.api.Reply;
import dev.banter.api.WorkspaceId;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.Said;
import dev.banter.core.message.Identity;
import dev.banter.core.route.Route;
import dev.banter.core.run.MisreadException;
import dev.banter.core.wire.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a message to its answer, with nothing but the wire left out. */
@Timeout(120)
final class BotTest {

    private final BotRig rig = BotRig.roomy();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aMessageIsAnswered() {
        rig.plug("greeter", on("^hello (\\w+)", (message, match, reply) -> {
            seen.add(Thread.currentThread().getName());
            return "Hello " + message.user().mention() + ", " + match.group(1) + " & all";
        }));

        rig.hear(Said.text("<@U0BOT> hello world"));

        await().until(() -> rig.told.lines().contains("handled greeter"));
        assertThat(rig.wire.sent().get(0).part())
                .isEqualTo(new Part(Said.GENERAL, null, false, "Hello <@U0ANA>, world &amp; all"));
        assertThat(seen).containsExactly("plugin-greeter-1");
        assertThat(rig.told.lines()).containsExactly("routed 1 1", "heard", "handled greeter");
    }

    @Test
    void eachVerbGoesToItsPlaceInTheOrderOfTheCalls() {
        rig.plug("deploys", on("^deploy", (message, match, reply) -> {
            reply.say("here");
            reply.inThread("in the thread");
            reply.broadcast("everywhere");
            reply.privately("between us").toCompletableFuture().join();
            return null;
        }));

        rig.hear(Said.text("deploy").ts("1.1"));

        await().until(() -> rig.told.lines().contains("handled deploys"));
        assertThat(rig.wire.sent().stream().map(sent -> sent.part().toString()))
                .containsExactly(
                        "Part[channel=ChannelId[id=C0GENERAL], thread=null, broadcast=false, markup=here]",
                        "Part[channel=ChannelId[id=C0GENERAL], thread=1.1, broadcast=false, markup=in the thread]",
                        "Part[channel=ChannelId[id=C0GENERAL], thread=1.1, broadcast=true, markup=everywhere]",
                        "Part[channel=ChannelId[id=D0ANA], thread=null, broadcast=false, markup=between us]");
    }

    @Test
    void whatDoesNotFitAParameterIsAnswered() {
        rig.plug("timer", on("^wait", (message, match, reply) -> {
            throw new MisreadException("'soon' is no duration, such as 90s or 5m");
        }));

        rig.hear("wait soon", 1);

        await().until(() -> rig.told.lines().contains("handled timer"));
        assertThat(rig.wire.texts()).containsExactly("'soon' is no duration, such as 90s or 5m");
    }

    @Test
    void aHandlerThatThrowsIsToldAndTheNextOneRuns() {
        rig.plug(
                "deploys",
                on("d", (message, match, reply) -> {
                    throw new IllegalStateException("on purpose");
                }),
                on("deploy", (message, match, reply) -> "still here"));

        rig.hear("deploy", 1);

        await().until(() -> rig.told.lines().contains("handled deploys"));
        assertThat(rig.told.lines()).contains("failed deploys Test#d java.lang.IllegalStateException: on purpose");
        assertThat(rig.wire.texts()).containsExactly("still here");
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
        rig.bot.heard(other, Said.text("hi").number(1).incoming());

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
    void messagesOfAConversationAreHandledInOrder() {
        rig.plug("notes", on("", (message, match, reply) -> {
            seen.add(message.ts());
            return null;
        }));

        for (int i = 0; i < 100; i++) {
            rig.hear("hi", i);
        }

        await().until(() -> seen.size() == 100);
        assertThat(seen).isSorted();
    }

    @Test
    void aHandlerPastItsDeadlineIsThroughOnce() {
        CountDownLatch begun = new CountDownLatch(1);
        rig.plug("slow", on("", (message, match, reply) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException deadline) {
                seen.add("interrupted");
            }
            return "late, but said";
        }));
        rig.hear("hi", 1);
        await().until(() -> begun.getCount() == 0);

        rig.timers.advance(Duration.ofSeconds(30));

        await().until(() -> rig.wire.texts().equals(List.of("late, but said")));
        assertThat(seen).containsExactly("interrupted");
        assertThat(rig.told.lines())
                .contains("overran slow Test# T0TEAM/C0GENERAL/" + Said.ts(1))
                .doesNotContain("handled slow");
    }

    @Test
    void eventsComeByTypeAndByStarInOrder() {
        rig.plug(
                "log",
                event(
                        "reaction_added",
                        happened -> seen.add("typed " + happened.text("user").orElse("?"))),
                event("*", happened -> seen.add("any " + happened.type())),
                event("user_change", happened -> seen.add("never")));

        assertThat(rig.bot.listensTo("whatever")).isTrue();
        rig.bot.happened(Said.BOT, new FakeEvent("reaction_added", Map.of("user", "U0ANA", "/item/channel", "C1")));
        rig.bot.happened(Said.BOT, new FakeEvent("reaction_removed", Map.of("channel", "C1")));

        await().until(() -> seen.size() == 3);
        assertThat(seen).containsExactly("typed U0ANA", "any reaction_added", "any reaction_removed");
    }

    @Test
    void nobodyListensUntilSomebodyDoes() {
        assertThat(rig.bot.listensTo("hello")).isFalse();
        rig.plug("log", event("hello", happened -> seen.add("hello")));

        assertThat(rig.bot.listensTo("hello")).isTrue();
        assertThat(rig.bot.listensTo("goodbye")).isFalse();
        rig.bot.unplug("log");
        assertThat(rig.bot.listensTo("hello")).isFalse();
    }

    @Test
    void anEventHandlerThatThrowsIsTold() {
        rig.plug("log", event("hello", happened -> {
            throw new IllegalStateException("on purpose");
        }));

        rig.bot.happened(Said.BOT, new FakeEvent("hello", Map.of()));

        await().until(() ->
                rig.told.lines().contains("failed log Test#hello java.lang.IllegalStateException: on purpose"));
    }

    @Test
    void aNewerPluginTakesOverInOneSwap() {
        rig.plug("deploys", on("", (message, match, reply) -> "old"));
        rig.hear("hi", 1);
        await().until(() -> rig.wire.texts().equals(List.of("old")));

        rig.plug("deploys", on("", (message, match, reply) -> "new"));
        rig.hear("hi", 2);

        await().until(() -> rig.wire.sent().size() == 2);
        assertThat(rig.wire.texts()).containsExactly("old", "new");
        rig.bot.unplug("deploys");
        rig.hear("hi", 3);
        assertThat(rig.told.lines()).endsWith("routed 0 0", "heard", "unmatched");
    }

    @Test
    void theCatalogueTellsWhatIsLiveJustNow() {
        Catalogue catalogue = rig.bot.services(rig.open("help")).catalogue();
        assertThat(catalogue.plugins()).isEmpty();

        rig.plug("z", on("^z"));
        rig.plug("deploys", new Route("D#deploy", Pattern.compile("^d"), true, true, "d: deploys", (m, x, r) -> null));

        assertThat(catalogue.plugins())
                .containsExactly(
                        new Catalogue.Plugin(
                                "deploys",
                                "1.0",
                                List.of(new Catalogue.Handler("D#deploy", "^d", "d: deploys", true, true))),
                        new Catalogue.Plugin(
                                "z", "1.0", List.of(new Catalogue.Handler("Test#^z", "^z", "", false, false))));
    }

    @Test
    void aReplyOutlivesItsHandler() {
        CompletableFuture<Reply> kept = new CompletableFuture<>();
        rig.plug("notes", on("", (message, match, reply) -> {
            kept.complete(reply);
            return null;
        }));
        rig.hear("hi", 1);
        await().until(() -> rig.told.lines().contains("handled notes"));

        kept.join().say("later");

        assertThat(rig.wire.texts()).containsExactly("later");
    }

    @Test
    void whatIsNotSaidIsTold() {
        rig.plug("notes", on("", (message, match, reply) -> {
            reply.say(" ");
            return null;
        }));

        rig.hear("hi", 1);

        await().until(() -> rig.told.lines().contains("handled notes"));
        assertThat(rig.told.lines())
                .contains("not said notes Test# nothing was said: the text is empty; give it some text");
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
