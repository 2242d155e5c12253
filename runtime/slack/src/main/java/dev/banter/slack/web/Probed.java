package dev.banter.slack.web;

import dev.banter.api.Payload;
import dev.banter.slack.wire.PayloadReader;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that was answered, with what the answer's head tells.
 *
 * @param answer what the method answered; {@code null} when it was refused
 * @param failure why it was refused; {@code null} when it was not
 * @param scopes the token's, where the server tells them
 * @param date the server's clock, to the second, where it tells it
 */
public record Probed(
        @Nullable Payload answer,
        @Nullable WebException failure,
        Optional<List<String>> scopes,
        Optional<Instant> date) {

    static Probed of(Reception reception, HttpResponse<byte[]> response) {
        Optional<List<String>> scopes =
                response.headers().firstValue("x-oauth-scopes").map(Probed::words);
        Optional<Instant> date = response.headers().firstValue("date").flatMap(Probed::instant);
        try {
            return new Probed(reception.content(response, PayloadReader.WHOLE), null, scopes, date);
        } catch (WebException refused) {
            return new Probed(null, refused, scopes, date);
        }
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
