package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BoundsTest {

    private static final Option PROD = Option.of("prod");

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(() -> Element.button("", "Go"), "an action's id has 1 to 255 characters; this has 0"),
                mistake(
                        () -> Element.button("go", xs(76)),
                        "a button's label has 1 to 75 characters; this has 76: 'xxx"),
                mistake(() -> Element.button("go", "Go").value(xs(2001)), "a button's value has 1 to 2000 characters"),
                mistake(() -> Element.button("go", "Go").url(xs(3001)), "a button's url has 1 to 3000 characters"),
                mistake(() -> Element.select("env"), "the static_select 'env' has 0 options; Slack takes 1 to 100"),
                mistake(
                        () -> Element.multiSelect("env", options(101)),
                        "the multi_static_select 'env' has 101 options; Slack takes 1 to 100"),
                mistake(
                        () -> Element.overflow("env", options(6)),
                        "the overflow 'env' has 6 options; Slack takes 1 to 5"),
                mistake(
                        () -> Element.checkboxes("env", options(11)),
                        "the checkboxes 'env' has 11 options; Slack takes 1 to 10"),
                mistake(
                        () -> Element.radio("env", options(11)),
                        "the radio_buttons 'env' has 11 options; Slack takes 1 to 10"),
                mistake(
                        () -> Element.select("env", PROD).chosen(new Option("prod", "Production")),
                        "what is chosen at first is one of the element's options, value and label alike;"
                                + " 'prod' (Production) is none"),
                mistake(() -> Element.userSelect("who").placeholder(xs(151)), "a placeholder has 1 to 150 characters"),
                mistake(
                        () -> Element.userSelect("who").initial("@ana"),
                        "what a users_select holds at first is a person such as U012AB3CD, not '@ana'"),
                mistake(
                        () -> Element.channelSelect("to").initial("#ops"),
                        "what a channels_select holds at first is a channel such as C012AB3CD, not '#ops'"),
                mistake(
                        () -> Element.datePicker("day").initial("28.11.2026"),
                        "what a datepicker holds at first is a day such as 2026-11-28, not '28.11.2026'"),
                mistake(
                        () -> Element.datePicker("day").initial("2026-13-01"),
                        "what a datepicker holds at first is a day"),
                mistake(
                        () -> Element.timePicker("at").initial("24:00"),
                        "what a timepicker holds at first is a time such as 14:30, not '24:00'"),
                mistake(
                        () -> Element.textInput("why").initial(xs(3001)),
                        "what a text input holds at first has up to 3000 characters; this has 3001"),
                mistake(() -> Block.section(xs(3001)), "a text in a block has up to 3000 characters; this has 3001"),
                mistake(
                        () -> Block.context("short", xs(3001)),
                        "a text in a block has up to 3000 characters; this has 3001"),
                mistake(() -> Block.fields(), "a section of fields has 0 texts; Slack takes 1 to 10"),
                mistake(() -> Block.context(new String[11]), "a context has 11 texts; Slack takes 1 to 10"),
                mistake(() -> Block.actions(new Element[26]), "a row of actions has 26 elements; Slack takes 1 to 25"),
                mistake(() -> Element.image("", "a cat"), "a picture's url has 1 to 3000 characters"),
                mistake(
                        () -> Element.overflow("more", PROD).confirm(xs(101), "x", "y", "n"),
                        "the title of a question has 1 to 100 characters"),
                mistake(
                        () -> Element.overflow("more", PROD).confirm("Sure?", xs(301), "y", "n"),
                        "the text of a question has 1 to 300 characters"),
                mistake(
                        () -> Element.overflow("more", PROD).confirm("Sure?", "x", "y", xs(31)),
                        "the no of a question has 1 to 30 characters"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatSlackWouldRefuseIsRefusedWhereItIsWritten(ThrowingCallable mistake, String told) {
        assertThatIllegalArgumentException().isThrownBy(mistake).withMessageStartingWith(told);
    }

    private static Arguments mistake(ThrowingCallable mistake, String told) {
        return Arguments.of(mistake, told);
    }

    private static String xs(int length) {
        return "x".repeat(length);
    }

    private static Option[] options(int count) {
        return IntStream.range(0, count).mapToObj(n -> Option.of("o" + n)).toArray(Option[]::new);
    }
}
