package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Slack is answered when somebody has submitted a modal. */
final class ViewAnswerTest {

    private static final Modal FORM = Modal.of("form", "A \"form\"").submit("Go");

    @Test
    void errorsStandBeneathTheirBlocks() {
        assertThat(ViewAnswer.error("version", "there is no \"9.9\"").json())
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"version\":\"there is no \\\"9.9\\\"\"}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViewAnswer.errors(Map.of()))
                .withMessage("errors of a view name at least one block; to accept, return null");
    }

    @Test
    void anotherModalTakesItsPlaceOrIsLaidOverIt() {
        assertThat(ViewAnswer.update(FORM))
                .hasToString("{\"response_action\":\"update\",\"view\":" + FORM.json() + "}");
        assertThat(ViewAnswer.push(FORM)).hasToString("{\"response_action\":\"push\",\"view\":" + FORM.json() + "}");
    }

    @Test
    void clearingClosesAll() {
        assertThat(ViewAnswer.clear().json()).isEqualTo("{\"response_action\":\"clear\"}");
    }
}
