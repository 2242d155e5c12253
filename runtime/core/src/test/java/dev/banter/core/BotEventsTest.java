package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.Said;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens besides messages. */
@Timeout(120)
final class BotEventsTest {

    private final BotRig rig = BotRig.roomy();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        rig.close();
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

        assertThat(rig.bot.inlet().listensTo("whatever")).isTrue();
        rig.bot
                .inlet()
                .happened(
                        Said.BOT, "", new FakeEvent("reaction_added", Map.of("user", "U0ANA", "/item/channel", "C1")));
        rig.bot.inlet().happened(Said.BOT, "", new FakeEvent("reaction_removed", Map.of("channel", "C1")));

        await().until(() -> seen.size() == 3);
        assertThat(seen).containsExactly("typed U0ANA", "any reaction_added", "any reaction_removed");
    }

    @Test
    void nobodyListensUntilSomebodyDoes() {
        assertThat(rig.bot.inlet().listensTo("hello")).isFalse();
        rig.plug("log", event("hello", happened -> seen.add("hello")));

        assertThat(rig.bot.inlet().listensTo("hello")).isTrue();
        assertThat(rig.bot.inlet().listensTo("goodbye")).isFalse();
        rig.bot.unplug("log");
        assertThat(rig.bot.inlet().listensTo("hello")).isFalse();
    }

    @Test
    void anEventHandlerThatThrowsIsTold() {
        rig.plug("log", event("hello", happened -> {
            throw new IllegalStateException("on purpose");
        }));

        rig.bot.inlet().happened(Said.BOT, "", new FakeEvent("hello", Map.of()));

        await().until(() ->
                rig.told.lines().contains("failed log Test#hello java.lang.IllegalStateException: on purpose"));
    }

    @Test
    void anEventThatComesAgainIsHandledOnce() {
        rig.plug("log", event("hello", happened -> seen.add(happened.text("n").orElse("?"))));

        rig.bot.inlet().happened(Said.BOT, "Ev1", new FakeEvent("hello", Map.of("n", "1")));
        rig.bot.inlet().happened(Said.BOT, "Ev1", new FakeEvent("hello", Map.of("n", "1")));
        rig.bot.inlet().happened(Said.BOT, "Ev2", new FakeEvent("hello", Map.of("n", "2")));
        rig.bot.inlet().happened(Said.BOT, "", new FakeEvent("hello", Map.of("n", "3")));
        rig.bot.inlet().happened(Said.BOT, "", new FakeEvent("hello", Map.of("n", "3")));

        await().until(() -> seen.size() == 4);
        assertThat(seen).containsExactly("1", "2", "3", "3");
    }
}
