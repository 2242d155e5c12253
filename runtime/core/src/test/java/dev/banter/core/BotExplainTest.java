package dev.banter.core;

import static dev.banter.core.fixture.Plugins.addressed;
import static dev.banter.core.fixture.Plugins.fallback;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Limit;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.Said;
import dev.banter.core.right.Clause;
import dev.banter.core.right.Quota;
import dev.banter.core.right.Rights;
import dev.banter.core.route.Explanation;
import dev.banter.core.route.Explanation.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Why a message would be answered, and why not, without saying it. */
@Timeout(120)
final class BotExplainTest {

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    private Explanation explain(String text) {
        return rig.bot.explain(new Supposition(text, Optional.empty(), "C0GENERAL", "U0ANA", false));
    }

    private static List<String> told(Explanation explanation) {
        return explanation.candidates().stream()
                .map(one -> one.plugin() + " " + one.handler() + " " + one.order() + " " + one.obstacles())
                .toList();
    }

    @Test
    void eachHandlerTellsWhetherItWouldRunAndInWhichOrder() {
        rig.plug("b", on("x"), addressed("y"), on("z"), on("^x (\\w)(?<n>\\d)?"));
        rig.plug("a", fallback(""));

        Explanation explanation = explain("x y");

        assertThat(told(explanation))
                .containsExactly(
                        "a Test# 0 [is a fallback, and another handler matches]",
                        "b Test#x 1 []",
                        "b Test#y 0 [only hears what is said to the bot: directly, or beginning with its mention or name]",
                        "b Test#z 0 []",
                        "b Test#^x (\\w)(?<n>\\d)? 2 []");
        Candidate last = explanation.candidates().get(4);
        assertThat(last.search().matched()).contains("x y");
        assertThat(last.search().groups()).containsExactly("y", null);
        assertThat(last.search().steps()).isPositive();
        assertThat(explanation.runs()).extracting(Candidate::handler).containsExactly("Test#x", last.handler());
        assertThat(rig.told.lines()).containsExactly("routed 1 4", "routed 2 5");
    }

    @Test
    void whatBeginsWithTheBotsNameIsAddressed() {
        rig.plug("a", addressed("^status$"));
        assertThat(explain("@whoever status").runs()).hasSize(1);
        rig.hear("hi", 1);
        assertThat(explain("@banter status").runs()).hasSize(1);
        assertThat(explain("@banterer status").runs()).isEmpty();
        assertThat(explain("banter: status").runs()).hasSize(1);
        assertThat(explain(Said.BOT.self().mention() + " status").runs()).hasSize(1);
        assertThat(explain("status").runs()).isEmpty();
        assertThat(rig.bot
                        .explain(new Supposition("status", Optional.empty(), "D0ANA", "U0ANA", false))
                        .runs())
                .hasSize(1);
    }

    @Test
    void aFallbackRunsWhenNothingElseMatches() {
        rig.plug("a", fallback("x"), on("y"));
        assertThat(explain("x").runs()).extracting(Candidate::handler).containsExactly("Test#x");
        assertThat(explain("xy").runs()).extracting(Candidate::handler).containsExactly("Test#y");
        assertThat(explain("z").runs()).isEmpty();
    }

    @Test
    void aPatternThatIsCutOffSaysSo() {
        rig.plug("a", on("(x+x+)+y"));
        Explanation explanation = explain("x".repeat(5_000));
        assertThat(explanation.candidates().get(0).search().cut()).isTrue();
        assertThat(explanation.runs()).isEmpty();
        assertThat(rig.told.lines()).containsExactly("routed 1 1");
    }

    @Test
    void whoMayNotIsToldWhyAndNothingIsCounted() {
        Rights bens = new Rights(
                List.of(new Clause(List.of("U0BEN"), List.of(), List.of())),
                new Quota(1, Duration.ofMinutes(1), Limit.Per.USER),
                null);
        rig.plug("a", with(bens, on("wipe")));

        assertThat(told(explain("wipe")))
                .containsExactly("a Test#wipe 0 [does not do it for them there: they are not among those who may]");
        for (int i = 0; i < 3; i++) {
            assertThat(rig.bot
                            .explain(new Supposition("wipe", Optional.empty(), "C0GENERAL", "U0BEN", false))
                            .runs())
                    .hasSize(1);
        }
        assertThat(rig.told.lines()).containsExactly("routed 1 1");
    }

    @Test
    void whatHasToBeLookedUpIsLookedUpInTheOnlyWorkspaceThereIs() {
        Rights groups = new Rights(List.of(new Clause(List.of(), List.of("S0ONCALL"), List.of())), null, null);
        rig.wire.answersCalls(CompletableFuture.failedFuture(new IllegalStateException("no such method")));
        rig.plug("a", with(groups, on("wipe")));
        assertThat(told(explain("wipe")))
                .singleElement()
                .asString()
                .startsWith("a Test#wipe 0 [does not do it for them there: ")
                .doesNotContain("is not connected");
    }

    @Test
    void whoMayCallAHandlerThatTheMessageIsNotForIsNotAsked() {
        Rights groups = new Rights(List.of(new Clause(List.of(), List.of("S0ONCALL"), List.of())), null, null);
        rig.plug("a", with(groups, on("wipe")));
        assertThat(told(explain("load"))).containsExactly("a Test#wipe 0 []");
        assertThat(rig.wire.calls()).isEmpty();
    }
}
