package dev.banter.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.host.admin.Answer;
import dev.banter.launcher.text.JsonText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as people and as programs read them. */
final class AnswerTextTest {

    static List<Map.Entry<String, Answer>> each() {
        return List.of(
                Map.entry("list", Answers.listing()),
                Map.entry("show", Answers.details()),
                Map.entry("failed", Answers.failed()),
                Map.entry("dead", Answers.letters()),
                Map.entry("explain", Answers.explained()));
    }

    @ParameterizedTest
    @MethodSource("each")
    void eachIsText(Map.Entry<String, Answer> answer) throws Exception {
        Golden.assertThatTextIs(answer.getKey() + ".txt", AnswerText.of(answer.getValue()) + "\n");
    }

    @ParameterizedTest
    @MethodSource("each")
    void eachIsJson(Map.Entry<String, Answer> answer) throws Exception {
        Golden.assertThatTextIs(answer.getKey() + ".json", JsonText.of(AnswerJson.of(answer.getValue())));
    }

    @Test
    void noDeadLetterIsSaidInWords() {
        assertThat(AnswerText.of(new Answer.Letters(List.of(), List.of(), List.of())))
                .isEqualTo(
                        "there is no dead letter: nothing is kept for which a handler has failed too often, or that Slack did"
                                + " not take");
    }

    @Test
    void noPluginIsSaidInWords() {
        assertThat(AnswerText.of(new Answer.Listing(List.of(), List.of(), List.of())))
                .isEqualTo("there is no plugin: no jar lies in the plugin folder");
    }
}
