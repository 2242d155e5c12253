package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BlockTest {

    static Stream<Arguments> blocks() {
        return Stream.of(
                Arguments.of(
                        Block.section("a <!here> & <@U1>"),
                        "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"a &lt;!here&gt; &amp; <@U1>\"}}"),
                Arguments.of(
                        Block.section(Markup.here()),
                        "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<!here>\"}}"),
                Arguments.of(
                        Block.header("5 > 3 \"quoted\"\n\u0007"),
                        "{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"5 > 3 \\\"quoted\\\"\\n\\u0007\","
                                + "\"emoji\":true}}"),
                Arguments.of(Block.divider().id("line"), "{\"type\":\"divider\",\"block_id\":\"line\"}"),
                Arguments.of(
                        Block.context("by ana"),
                        "{\"type\":\"context\",\"elements\":[{\"type\":\"mrkdwn\",\"text\":\"by ana\"}]}"),
                Arguments.of(
                        Block.actions(Element.button("go", "Go").value("7").danger()),
                        "{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\",\"text\":"
                                + "{\"type\":\"plain_text\",\"text\":\"Go\",\"emoji\":true},\"value\":\"7\",\"style\":\"danger\"}]}"),
                Arguments.of(
                        Block.input("Env", Element.select("env", Option.of("prod"), new Option("stage", "Staging")))
                                .optional(),
                        "{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"Env\",\"emoji\":true},\"element\":"
                                + "{\"type\":\"static_select\",\"action_id\":\"env\",\"options\":["
                                + "{\"text\":{\"type\":\"plain_text\",\"text\":\"prod\",\"emoji\":true},\"value\":\"prod\"},"
                                + "{\"text\":{\"type\":\"plain_text\",\"text\":\"Staging\",\"emoji\":true},\"value\":\"stage\"}]},"
                                + "\"optional\":true}"),
                Arguments.of(
                        Block.json(
                                        " { \"type\" : \"video\", \"n\": [1.50, -2e3, null, true, {}], \"s\": \"\\u00e9\\/\" } ")
                                .id("v"),
                        "{\"type\":\"video\",\"n\":[1.50,-2e3,null,true,{}],\"s\":\"é/\",\"block_id\":\"v\"}"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void blocksAreWrittenAsSlackTakesThem(Block block, String json) {
        assertThat(block.json()).isEqualTo(json);
        assertThat(Block.json(json)).isEqualTo(block).hasSameHashCodeAs(block);
    }

    @Test
    void whatSlackWouldRefuseIsRefusedWhereItIsWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> Block.header("")).withMessageContaining("1 to 150");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Block.image("https://pics.example/a.png", "x".repeat(2001)))
                .withMessageStartingWith("what a picture shows has 1 to 2000 characters; this has 2001");
        assertThatIllegalStateException()
                .isThrownBy(() -> Block.divider().optional())
                .withMessage("optional() is for a block of type 'input'; this is {\"type\":\"divider\"}");
    }
}
