package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.workspace.fault.FaultKind;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.fault.FaultRule;
import dev.banter.workspace.fault.Suffered;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What a plan does to connections, as their clients see it. */
final class FaultyConnectionsTest {

    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration WHILE = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(30);

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void theBotsConnectionsAreCutAndNobodyElses() {
        try (RtmClient ana = workspace.as("ana").connect();
                RtmClient bot = workspace.asBot().connect();
                SocketClient app = SocketClient.connect(workspace.get())) {
            follow(FaultRule.of(FaultKind.DROP).each(SOON));

            assertThat(bot.end()).isNotEqualTo("1000");
            assertThat(app.end()).isNotEqualTo("1000");
            assertThat(ana.all()).isNotNull();
            assertThat(workspace.get().script().suffered())
                    .containsExactly(
                            new Suffered(FaultKind.DROP, "rtm", "banter", 1),
                            new Suffered(FaultKind.DROP, "socket", "banter", 1));
        }
    }

    @Test
    void aConnectionIsCutByWhatItTells() {
        try (RtmClient bot = workspace.asBot().connect();
                SocketClient app = SocketClient.connect(workspace.get())) {
            follow(FaultRule.of(FaultKind.DROP).by(1).in("socket"));
            workspace.get().scene().say("ana", "#general", "cut");

            assertThat(app.end()).isNotEqualTo("1000");
            assertThat(bot.next().path("text").stringValue()).isEqualTo("cut");
            assertThat(bot.all()).isEmpty();
        }
    }

    @Test
    void whatIsHalfOpenIsSilentUntilItIsCut() {
        try (RtmClient bot = workspace.asBot().connect()) {
            follow(FaultRule.of(FaultKind.HALF_OPEN).each(SOON).lasting(WHILE, WHILE));
            await().until(() -> times(FaultKind.HALF_OPEN) == 1);
            bot.send("{\"type\":\"ping\"}");
            workspace.get().scene().say("ana", "#general", "unheard");

            assertThat(bot.end()).isNotEqualTo("1000");
            assertThat(bot.rest()).isEmpty();
            assertThat(times(FaultKind.HALF_OPEN)).isEqualTo(1);
        }
    }

    @Test
    void whoeverIsToConnectAnewIsToldAndSentAwayInTheEnd() {
        try (RtmClient bot = workspace.asBot().connect();
                SocketClient app = SocketClient.connect(workspace.get())) {
            follow(FaultRule.of(FaultKind.REFRESH).each(SOON).lasting(WHILE, WHILE));

            assertThat(bot.next().path("type").stringValue()).isEqualTo("goodbye");
            assertThat(bot.end()).isEqualTo("1000");
            assertThat(app.next().path("reason").stringValue()).isEqualTo("refresh_requested");
            assertThat(app.end()).isEqualTo("1000");
        }
    }

    @Test
    void framesAreLateAndInOrder() {
        try (RtmClient bot = workspace.asBot().connect()) {
            follow(FaultRule.of(FaultKind.SLOW_FRAME).by(1).lasting(Duration.ZERO, WHILE));
            for (int i = 0; i < 20; i++) {
                workspace.get().scene().say("ana", "#general", "m" + i);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(bot.next().path("text").stringValue()).isEqualTo("m" + i);
            }

            follow(FaultRule.of(FaultKind.SLOW_FRAME).by(1).lasting(WHILE, WHILE));
            long said = System.nanoTime();
            workspace.get().scene().say("ana", "#general", "late");
            assertThat(bot.next().path("text").stringValue()).isEqualTo("late");
            assertThat(Duration.ofNanos(System.nanoTime() - said)).isGreaterThanOrEqualTo(WHILE);
            assertThat(times(FaultKind.SLOW_FRAME)).isEqualTo(21);
        }
    }

    @Test
    void anEventAndAnEnvelopeComeTwice() {
        try (RtmClient bot = workspace.asBot().connect();
                SocketClient app = SocketClient.connect(workspace.get())) {
            follow(FaultRule.of(FaultKind.DUPLICATE).by(1));
            workspace.get().scene().say("ana", "#general", "twice");

            JsonNode event = bot.next();
            assertThat(event.path("text").stringValue()).isEqualTo("twice");
            assertThat(bot.next()).isEqualTo(event);
            JsonNode envelope = app.next();
            assertThat(envelope.at("/payload/event/text").stringValue()).isEqualTo("twice");
            assertThat(app.next()).isEqualTo(envelope);
            assertThat(bot.all()).isEmpty();
        }
    }

    @Test
    void neighboursAreSwappedAndAnAnswerIsNot() {
        try (RtmClient bot = workspace.asBot().connect()) {
            follow(FaultRule.of(FaultKind.REORDER).by(1).lasting(LONG, LONG));
            workspace.get().scene().say("ana", "#general", "one");
            assertThat(bot.all()).isEmpty();
            workspace.get().scene().say("ana", "#general", "two");

            assertThat(bot.next().path("text").stringValue()).isEqualTo("two");
            assertThat(bot.next().path("text").stringValue()).isEqualTo("one");
            assertThat(times(FaultKind.REORDER)).isEqualTo(1);
        }
    }

    @Test
    void whoeverHasNoNeighbourIsOnlyLate() {
        try (RtmClient bot = workspace.asBot().connect()) {
            follow(FaultRule.of(FaultKind.REORDER).by(1).lasting(SOON, SOON));
            workspace.get().scene().say("ana", "#general", "alone");

            assertThat(bot.next().path("text").stringValue()).isEqualTo("alone");
            assertThat(times(FaultKind.REORDER)).isZero();
        }
    }

    @Test
    void whatIsHeldBackIsNotLostWhenTheConnectionIsClosed() {
        try (RtmClient bot = workspace.asBot().connect()) {
            follow(FaultRule.of(FaultKind.REORDER).by(1).lasting(LONG, LONG));
            workspace.get().scene().say("ana", "#general", "last");
            workspace.get().script().goodbye();

            assertThat(List.of(bot.next(), bot.next()))
                    .anyMatch(frame -> frame.path("text").asString("").equals("last"))
                    .anyMatch(frame -> frame.path("type").asString("").equals("goodbye"));
            assertThat(bot.end()).isEqualTo("1000");
        }
    }

    @Test
    void anotherPlanTakesThePlaceOfTheOneBefore() {
        try (RtmClient bot = workspace.asBot().connect()) {
            follow(FaultRule.of(FaultKind.DUPLICATE).by(1));
            workspace.get().script().follow(FaultPlan.NONE);
            workspace.get().scene().say("ana", "#general", "once");

            assertThat(bot.next().path("text").stringValue()).isEqualTo("once");
            assertThat(bot.all()).isEmpty();
        }
    }

    private void follow(FaultRule... rules) {
        workspace.get().script().follow(FaultPlan.of(7, rules));
    }

    private long times(FaultKind kind) {
        return workspace.get().script().suffered().stream()
                .filter(suffered -> suffered.kind() == kind)
                .mapToLong(Suffered::times)
                .sum();
    }
}
