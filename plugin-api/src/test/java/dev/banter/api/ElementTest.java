package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ElementTest {

    private static final Option PROD = Option.of("prod");
    private static final Option STAGE = new Option("stage", "Staging");

    private static final String PROD_JSON =
            "{\"text\":{\"type\":\"plain_text\",\"text\":\"prod\",\"emoji\":true},\"value\":\"prod\"}";
    private static final String STAGE_JSON =
            "{\"text\":{\"type\":\"plain_text\",\"text\":\"Staging\",\"emoji\":true},\"value\":\"stage\"}";
    private static final String SURE =
            "\"confirm\":{\"title\":{\"type\":\"plain_text\",\"text\":\"Sure?\",\"emoji\":true},"
                    + "\"text\":{\"type\":\"plain_text\",\"text\":\"It goes live.\",\"emoji\":true},"
                    + "\"confirm\":{\"type\":\"plain_text\",\"text\":\"Yes\",\"emoji\":true},"
                    + "\"deny\":{\"type\":\"plain_text\",\"text\":\"No\",\"emoji\":true}}";
    private static final String PICK = "\"placeholder\":{\"type\":\"plain_text\",\"text\":\"pick\",\"emoji\":true}";

    static Stream<Arguments> elements() {
        return Stream.of(
                Arguments.of(
                        Element.button("go", "Go").primary().value("7").url("https://shop.example/"),
                        "{\"type\":\"button\",\"action_id\":\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\","
                                + "\"emoji\":true},\"style\":\"primary\",\"value\":\"7\",\"url\":\"https://shop.example/\"}"),
                Arguments.of(
                        Element.select("env", PROD, STAGE).placeholder("pick").chosen(STAGE),
                        "{\"type\":\"static_select\",\"action_id\":\"env\",\"options\":[" + PROD_JSON + "," + STAGE_JSON
                                + "]," + PICK + ",\"initial_option\":" + STAGE_JSON + "}"),
                Arguments.of(
                        Element.multiSelect("env", PROD).placeholder("pick"),
                        "{\"type\":\"multi_static_select\",\"action_id\":\"env\",\"options\":[" + PROD_JSON + "],"
                                + PICK + "}"),
                Arguments.of(
                        Element.overflow("more", PROD),
                        "{\"type\":\"overflow\",\"action_id\":\"more\",\"options\":[" + PROD_JSON + "]}"),
                Arguments.of(
                        Element.radio("env", PROD).chosen(PROD),
                        "{\"type\":\"radio_buttons\",\"action_id\":\"env\",\"options\":[" + PROD_JSON
                                + "],\"initial_option\":" + PROD_JSON + "}"),
                Arguments.of(
                        Element.userSelect("who").placeholder("pick").initial("U012AB3CD"),
                        "{\"type\":\"users_select\",\"action_id\":\"who\"," + PICK
                                + ",\"initial_user\":\"U012AB3CD\"}"),
                Arguments.of(
                        Element.channelSelect("where").initial("C012AB3CD"),
                        "{\"type\":\"channels_select\",\"action_id\":\"where\",\"initial_channel\":\"C012AB3CD\"}"),
                Arguments.of(
                        Element.datePicker("day").initial("2026-11-28").placeholder("pick"),
                        "{\"type\":\"datepicker\",\"action_id\":\"day\",\"initial_date\":\"2026-11-28\"," + PICK + "}"),
                Arguments.of(
                        Element.timePicker("at").initial("14:30"),
                        "{\"type\":\"timepicker\",\"action_id\":\"at\",\"initial_time\":\"14:30\"}"),
                Arguments.of(
                        Element.textInput("why")
                                .initial("x")
                                .placeholder("pick")
                                .multiline(),
                        "{\"type\":\"plain_text_input\",\"action_id\":\"why\",\"initial_value\":\"x\"," + PICK
                                + ",\"multiline\":true}"),
                Arguments.of(
                        Element.image("https://pics.example/a.png", "a cat"),
                        "{\"type\":\"image\",\"image_url\":\"https://pics.example/a.png\",\"alt_text\":\"a cat\"}"));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void elementsAreWrittenAsSlackTakesThem(Element element, String json) {
        assertThat(element.json()).isEqualTo(json);
        assertThat(element).hasToString(json);
        assertThat(Element.json(json)).isEqualTo(element).hasSameHashCodeAs(element);
    }

    static Stream<Element> asking() {
        return Stream.of(
                Element.button("go", "Go").confirm("Sure?", "It goes live.", "Yes", "No"),
                Element.select("env", PROD).confirm("Sure?", "It goes live.", "Yes", "No"),
                Element.overflow("env", PROD).confirm("Sure?", "It goes live.", "Yes", "No"),
                Element.checkboxes("env", PROD).confirm("Sure?", "It goes live.", "Yes", "No"),
                Element.timePicker("at").initial("09:05").confirm("Sure?", "It goes live.", "Yes", "No"));
    }

    @ParameterizedTest
    @MethodSource("asking")
    void aQuestionIsAskedFirst(Element element) {
        assertThat(element.json()).endsWith("," + SURE + "}");
    }

    @Test
    void whereSeveralMayBeChosenEachIsAdded() {
        assertThat(Element.checkboxes("env", PROD, STAGE)
                        .chosen(PROD)
                        .chosen(STAGE)
                        .chosen(PROD)
                        .json())
                .endsWith(",\"initial_options\":[" + PROD_JSON + "," + STAGE_JSON + "]}");
        assertThat(Element.multiSelect("env", PROD, STAGE).chosen(STAGE).json())
                .endsWith(",\"initial_options\":[" + STAGE_JSON + "]}");
        assertThat(Element.select("env", PROD, STAGE).chosen(STAGE).chosen(PROD).json())
                .endsWith(",\"initial_option\":" + PROD_JSON + "}");
    }

    @Test
    void anElementIsReplacedNotChanged() {
        Button button = Element.button("go", "Go");
        String before = button.json();

        assertThat(button.danger()).isNotEqualTo(button);
        assertThat(button).hasToString(before);
    }
}
