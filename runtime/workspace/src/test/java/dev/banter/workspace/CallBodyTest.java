package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** In what forms a call's arguments may come. */
final class CallBodyTest {

    private static final String PARTS = """
            --b\r
            Content-Disposition: form-data; name="token"\r
            \r
            xoxp-local-ana\r
            --b\r
            Content-Disposition: form-data; name="channel"\r
            \r
            general\r
            --b\r
            Content-Disposition: form-data; name="text"\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            gr\u00fc\u00dfe\r
            --b--\r
            """;

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void aFormOfManyPartsIsAForm() {
        JsonNode answer = post("chat.postMessage", "multipart/form-data; boundary=b", PARTS);

        assertThat(answer.at("/message/text").stringValue()).isEqualTo("gr\u00fc\u00dfe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data; boundary=other | --b | invalid_form_data",
                "multipart/form-data | --b | invalid_form_data",
                "application/xml | <x/> | invalid_post_type",
                "application/json; charset=utf-8 | { | invalid_json",
                "application/json; charset=utf-8 | [] | json_not_object",
                "text/plain | token=xoxp-local-ana | not_authed",
                "application/x-www-form-urlencoded | token= | not_authed",
                "application/json; charset=utf-16 | {} | invalid_charset",
            })
    void whatIsNoneIsRefusedByName(String type, String body, String error) {
        assertThat(post("auth.test", type, body).path("error").stringValue()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded; charset=UTF-8 | name=%C3%BC",
                "application/x-www-form-urlencoded; charset=iso-8859-1 | name=%FC",
                "application/json; charset=\"utf-8\" | {\"name\":\"\u00fc\"}",
            })
    void aCharsetIsHeeded(String type, String body) {
        JsonNode answer = post("api.test", type, body);

        assertThat(answer.at("/args/name").stringValue()).isEqualTo("\u00fc");
        assertThat(answer.has("warning")).isFalse();
    }

    @Test
    void aSemicolonIsACharacterLikeAnyOther() {
        JsonNode answer = post("api.test?a=1;2", "application/x-www-form-urlencoded", "b=hello; world&c=3");

        assertThat(answer.path("args")).isEqualTo(SlackClient.JSON.readTree("""
                {"a": "1;2", "b": "hello; world", "c": "3"}"""));
    }

    @Test
    void jsonWithoutOneIsWarnedOf() {
        JsonNode answer = post("api.test", "application/json", "{\"name\":\"x\"}");

        assertThat(answer.path("ok").booleanValue()).isTrue();
        assertThat(answer.path("warning").stringValue()).isEqualTo("missing_charset");
        assertThat(answer.at("/response_metadata/warnings/0").stringValue()).isEqualTo("missing_charset");
    }

    @Test
    void aNumberInJsonIsReadAsItIsWritten() {
        JsonNode answer = post(
                "api.test",
                "application/json; charset=utf-8",
                "{\"a\":1700000000.5,\"b\":1700000000,\"c\":1e999,\"d\":true}");

        assertThat(answer.path("args"))
                .isEqualTo(SlackClient.JSON.readTree(
                        "{\"a\":\"1700000000.5\",\"b\":\"1700000000\",\"c\":\"\\\"Infinity\\\"\",\"d\":\"true\"}"));
    }

    @Test
    void oneWarningDoesNotHideAnother() {
        JsonNode answer = post(
                "conversations.join?token=xoxp-local-ana",
                "application/json",
                "{\"channel\":\"%s\"}".formatted(workspace.as("ana").channel("ops")));

        assertThat(answer.path("warning").stringValue()).isEqualTo("already_in_channel,missing_charset");
        assertThat(answer.at("/response_metadata/warnings").size()).isEqualTo(2);
    }

    @Test
    void whatIsPackedIsRefusedWithAWord() {
        HttpResponse<String> answer = SlackClient.send(request("auth.test", "application/x-www-form-urlencoded", "x")
                .header("Content-Encoding", "gzip")
                .build());

        assertThat(answer.body()).contains("invalid_form_data").contains("send no gzip");
    }

    @Test
    void optionsAreNotAllowed() {
        HttpRequest options = HttpRequest.newBuilder(workspace.get().api().resolve("api.test"))
                .method("OPTIONS", BodyPublishers.noBody())
                .build();

        assertThat(SlackClient.send(options).statusCode()).isEqualTo(405);
    }

    private JsonNode post(String method, String type, String body) {
        return SlackClient.JSON.readTree(
                SlackClient.send(request(method, type, body).build()).body());
    }

    private HttpRequest.Builder request(String method, String type, String body) {
        return HttpRequest.newBuilder(workspace.get().api().resolve(method))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }
}
