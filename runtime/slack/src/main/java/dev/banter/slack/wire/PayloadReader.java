package dev.banter.slack.wire;

import dev.banter.api.Payload;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads an answer of the Web API whole, for a plugin that knows what it has called. */
public final class PayloadReader implements OutcomeReader<Payload> {

    /** The only one: it holds nothing. */
    public static final PayloadReader WHOLE = new PayloadReader();

    /** The answer of a method that had nothing to do any more. */
    public static final Payload DONE = new WirePayload(new Node.Members(Map.of("ok", new Node.Bare("true"))));

    private PayloadReader() {}

    @Override
    public Outcome<Payload> read(byte[] body) {
        try (JsonParser json = Json.read(new ByteArrayInputStream(body))) {
            if (json.nextToken() == null
                    || !(Node.read(json) instanceof Node.Members answer)
                    || json.nextToken() != null) {
                return new Outcome.Unreadable<>("not one JSON object");
            }
            WirePayload payload = new WirePayload(answer);
            if (answer.at("ok") == null) {
                return new Outcome.Unreadable<>("JSON without \"ok\"");
            }
            return payload.flag("ok") ? new Outcome.Good<>(payload) : refused(payload);
        } catch (JacksonException broken) {
            return new Outcome.Unreadable<>("not JSON");
        }
    }

    private static Outcome<Payload> refused(Payload answer) {
        String details = answer.list("/response_metadata/messages").stream()
                .flatMap(message -> message.text("").stream())
                .collect(Collectors.joining(" "));
        return new Outcome.Refused<>(
                answer.text("error").orElse(""), orNull(answer, "needed"), orNull(answer, "provided"), details);
    }

    private static @Nullable String orNull(Payload answer, String field) {
        return answer.text(field).orElse(null);
    }
}
