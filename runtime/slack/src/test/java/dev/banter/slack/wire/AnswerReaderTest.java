package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    @Test
    void readsAPageAndPassesOverWhatHasNoName() {
        assertThat(read(
                        AnswerReader.CHANNELS,
                        "{'ok':true,'channels':[{'id':'C1','name':'a','topic':{'value':'x'}},{'id':'C2'},null,7,[{}],"
                                + "{'id':'C3','name':'c'}],'response_metadata':{'next_cursor':'dGVhbQ=='}}"))
                .isEqualTo(new Outcome.Good<>(new Answer.Channels(
                        List.of(new ChannelChange.Named("C1", "a"), new ChannelChange.Named("C3", "c")), "dGVhbQ==")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ok':true}",
                "{'ok':true,'channels':null}",
                "{'ok':true,'channels':{},'response_metadata':{'next_cursor':''}}",
                "{'ok':true,'channels':[],'response_metadata':{'next_cursor':null}}",
                "{'ok':true,'channels':[],'response_metadata':null}"
            })
    void takesAnythingLessForTheLastPage(String json) {
        assertThat(read(AnswerReader.CHANNELS, json))
                .isEqualTo(new Outcome.Good<>(new Answer.Channels(List.of(), null)));
    }

    @Test
    void readsWhyItWasRefused() {
        assertThat(read(AnswerReader.OPENED, "{'ok':false,'error':'missing_scope','needed':'im:write'}"))
                .isEqualTo(new Outcome.Refused<>("missing_scope", "im:write", null, ""));
        assertThat(read(AnswerReader.OPENED, "{'ok':false,'error':null}"))
                .isEqualTo(new Outcome.Refused<>("", null, null, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "<html>", "{}", "{'ok':'true'}", "{'ok':null}"})
    void saysWhatIsNoAnswer(String body) {
        assertThat(read(AnswerReader.CONNECT, body)).isInstanceOf(Outcome.Unreadable.class);
    }

    @Test
    void keepsTheAddressToItself() {
        assertThat(read(AnswerReader.CONNECT, "{'ok':true,'url':'wss://h/secret'}")
                        .toString())
                .doesNotContain("secret");
    }

    private static <T extends Answer> Outcome<T> read(AnswerReader<T> reader, String json) {
        return reader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
