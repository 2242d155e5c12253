package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Modal;
import dev.banter.api.Modals;
import dev.banter.api.SlackException;
import dev.banter.core.fixture.BotRig;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Modals: in time, and what is said when it was not. */
@Timeout(120)
final class PluginModalsTest {

    private static final Modal FORM = Modal.of("form", "Form");

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    /** What a handler's use of modals comes to, waited for in the handler. */
    private String shown(Function<Modals, CompletionStage<String>> use) {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        rig.plug("forms", command("/form", "", "", (deed, match, reply, modals) -> {
            try {
                outcome.complete(use.apply(modals).toCompletableFuture().join());
            } catch (RuntimeException failure) {
                SlackException typed = (SlackException) Objects.requireNonNull(failure.getCause());
                outcome.complete(typed.kind() + " " + typed.code() + ": " + typed.getMessage());
            }
            return null;
        }));
        rig.did(
                "slash_commands",
                "1",
                Map.of("command", "/form", "user_id", "U0ANA", "channel_id", "C1", "trigger_id", "13.37"));
        await().until(outcome::isDone);
        return outcome.join();
    }

    @Test
    void opensAndPushesWithTheTriggerAndUpdatesByTheViewsId() {
        assertThat(shown(modals -> modals.open(FORM)
                        .thenCompose(id -> modals.push(FORM))
                        .thenCompose(id -> modals.update(id, FORM))))
                .isEqualTo("V1");
        assertThat(rig.aside.lines()).containsExactly("views.open 13.37", "views.push 13.37", "views.update V1");
    }

    @Test
    void afterThreeSecondsItIsTooLateToOpenButNotToUpdate() {
        assertThat(shown(modals -> {
                    rig.timers.advance(Duration.ofMillis(3_001));
                    modals.update("V9", FORM);
                    return modals.open(FORM);
                }))
                .isEqualTo(
                        "TOO_LATE expired_trigger_id: the modal was not shown: 3001 ms have passed, and Slack lets it"
                                + " be opened for 3 s; open it first, and update it when the rest is done");
        assertThat(rig.aside.lines()).containsExactly("views.update V9");
        assertThat(rig.told.lines()).anyMatch(line -> line.startsWith("not said forms Test#/form the modal was not"));
    }

    @Test
    void slacksOwnWordForTooLateIsUnderstood() {
        rig.wire.answersCalls(CompletableFuture.failedFuture(
                new SlackException(SlackException.Kind.REFUSED, "exchanged_trigger_id", "no")));

        assertThat(shown(modals -> modals.open(FORM)))
                .startsWith("TOO_LATE exchanged_trigger_id: the modal was not shown: Slack says exchanged_trigger_id;");
    }

    @Test
    void otherFailuresStayAsTheyAre() {
        rig.wire.answersCalls(CompletableFuture.failedFuture(
                new SlackException(SlackException.Kind.REFUSED, "view_too_large", "no")));

        assertThat(shown(modals -> modals.open(FORM))).isEqualTo("REFUSED view_too_large: no");
    }
}
