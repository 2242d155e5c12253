package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.deed;
import static dev.banter.core.fixture.Plugins.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue.Kind;
import dev.banter.api.View;
import dev.banter.api.ViewAnswer;
import dev.banter.core.fixture.BotRig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Modals that are submitted or closed, and what Slack is answered. */
@Timeout(120)
final class BotViewsTest {

    private static final Map<String, String> FORM = Map.of(
            "/user/id", "U0ANA",
            "/view/id", "V1",
            "/view/callback_id", "form",
            "/view/private_metadata", "api",
            "/view/blocks/0/block_id", "intro",
            "/view/blocks/0/type", "section",
            "/view/blocks/1/block_id", "version",
            "/view/blocks/1/type", "input",
            "/view/state/values/version/text/value", "1.2");

    private static final ViewAnswer WRONG = ViewAnswer.error("version", "wrong");

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    private CompletableFuture<String> submit(String key) {
        return rig.did("view_submission", key, FORM);
    }

    @Test
    void withoutAnAnswerTheModalClosesAndWhatIsReturnedIsSaidPrivately() {
        rig.plug("forms", deed(Kind.VIEW, "form", (deed, match, reply, modals) -> {
            View view = (View) deed;
            return view.id() + " " + view.callback() + " " + view.metadata() + " "
                    + view.inputs().value("text").orElse("none") + " "
                    + view.inputs().value("version", "text").orElse("none") + " "
                    + view.inputs().value("nothing").orElse("none");
        }));

        assertThat(submit("1")).succeedsWithin(Duration.ofSeconds(60)).isEqualTo("");
        await().until(() -> rig.wire.sent().size() == 1);
        assertThat(rig.wire.texts()).containsExactly("V1 form api 1.2 1.2 none");
        assertThat(rig.wire.sent().get(0).part().channel().id()).isEqualTo("D0ANA");
    }

    @Test
    void theFirstAnswerGoesIntoTheAcknowledgementAndALaterOneIsToldOf() {
        rig.plug(
                "forms",
                deed(Kind.VIEW, "form", (deed, match, reply, modals) -> Optional.of(WRONG)),
                deed(Kind.VIEW, "form", (deed, match, reply, modals) -> ViewAnswer.clear()));

        assertThat(submit("1")).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(WRONG.json());
        await().until(() -> rig.told.count("late forms Test#form 0") == 1);
    }

    @Test
    void anAnswerMayComeInAStage() {
        CompletableFuture<ViewAnswer> later = new CompletableFuture<>();
        rig.plug("forms", deed(Kind.VIEW, "form", (deed, match, reply, modals) -> later));

        CompletableFuture<String> answered = submit("1");
        await().until(() -> rig.told.count("handled forms") == 1);
        assertThat(answered).isNotDone();
        later.complete(WRONG);

        assertThat(answered).isCompletedWithValue(WRONG.json());
    }

    @Test
    void aStageWithoutAnAnswerOrAFailureClosesTheModal() {
        CompletableFuture<Object> later = new CompletableFuture<>();
        rig.plug(
                "forms",
                deed(Kind.VIEW, "form", (deed, match, reply, modals) -> later),
                deed(Kind.VIEW, "form", (deed, match, reply, modals) -> {
                    throw new IllegalStateException("on purpose");
                }));

        CompletableFuture<String> answered = submit("1");
        await().until(() -> rig.told.lines().stream().anyMatch(line -> line.startsWith("failed")));
        assertThat(answered).isNotDone();
        later.completeExceptionally(new IllegalStateException("that too"));

        assertThat(answered).isCompletedWithValue("");
    }

    @Test
    void anAnswerAfterItsTimeIsToldOf() {
        CompletableFuture<ViewAnswer> later = new CompletableFuture<>();
        rig.plug("forms", deed(Kind.VIEW, "form", (deed, match, reply, modals) -> later));

        CompletableFuture<String> answered = submit("1");
        await().until(() -> rig.told.count("handled forms") == 1);
        rig.timers.advance(Duration.ofMillis(2_501));
        later.complete(WRONG);

        assertThat(rig.told.lines()).contains("late forms Test#form 2501");
        assertThat(answered).isCompletedWithValue("");
    }

    @Test
    void aModalThatIsClosedCallsItsOwnHandlers() {
        rig.plug(
                "forms",
                undone(Kind.VIEW, "form", (deed, match, reply, modals) -> "closed"),
                deed(Kind.VIEW, "form", (deed, match, reply, modals) -> "never"));

        assertThat(rig.did("view_closed", "1", FORM)).isCompletedWithValue("");

        await().until(() -> rig.wire.sent().size() == 1);
        assertThat(rig.wire.texts()).containsExactly("closed");
    }

    @Test
    void aFormThatNobodyHandlesClosesAndWhatIsRepeatedIsLeftAlone() {
        assertThat(submit("1")).isCompletedWithValue("");
        assertThat(submit("1")).isCompletedWithValue("");

        assertThat(rig.told.lines()).containsExactly("unmatched", "repeated");
    }

    @Test
    void aFullPluginKeepsTheFormOpen() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (BotRig small = new BotRig()) {
            small.plug("forms", deed(Kind.VIEW, "form", (deed, match, reply, modals) -> {
                begun.countDown();
                never.await();
                return null;
            }));
            small.did("view_submission", "running", FORM);
            await().until(() -> begun.getCount() == 0);
            small.did("view_submission", "waiting", FORM);
            small.did("view_submission", "waiting too", FORM);

            assertThat(small.did("view_submission", "too much", FORM))
                    .isCompletedWithValue(
                            "{\"response_action\":\"errors\",\"errors\":{\"version\":\"forms is busy just now."
                                    + " Please submit it again in a moment.\"}}");
        }
    }
}
