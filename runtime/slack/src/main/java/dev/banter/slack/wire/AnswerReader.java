package dev.banter.slack.wire;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Reads the answers of the Web API. Never throws. More, fewer and {@code null} fields are as good as any.
 *
 * @param <T> what a good answer holds
 */
public final class AnswerReader<T extends Answer> implements OutcomeReader<T> {

    /** Reads {@code auth.test}. */
    public static final AnswerReader<Answer.AuthTest> AUTH_TEST = new AnswerReader<>(
            Shape.of("team_id", "user_id", "user", "bot_id"),
            answer -> new Answer.AuthTest(
                    answer.text("team_id"), answer.text("user_id"), answer.text("user"), answer.text("bot_id")));

    /** Reads {@code rtm.connect}, and {@code rtm.start} with or without the team's state. */
    public static final AnswerReader<Answer.Connect> CONNECT = new AnswerReader<>(
            Shape.of("url").with("self", Shape.of("id", "name")).with("team", Shape.of("id")),
            answer -> new Answer.Connect(
                    answer.text("url"),
                    answer.text("self", "id"),
                    answer.text("self", "name"),
                    answer.text("team", "id")));

    /** Reads a page of {@code conversations.list}. */
    public static final AnswerReader<Answer.Channels> CHANNELS = new AnswerReader<>(
            Shape.of().with("channels", Shape.of("id", "name")).with("response_metadata", Shape.of("next_cursor")),
            answer -> new Answer.Channels(channels(answer.list("channels")), cursor(answer)));

    /** Reads {@code conversations.open}. */
    public static final AnswerReader<Answer.Opened> OPENED = new AnswerReader<>(
            Shape.of().with("channel", Shape.of("id")), answer -> new Answer.Opened(answer.text("channel", "id")));

    /** Reads {@code chat.postMessage}, {@code chat.update} and the like. */
    public static final AnswerReader<Answer.Said> SAID =
            new AnswerReader<>(Shape.of("ts"), answer -> new Answer.Said(answer.text("ts")));

    /** Reads {@code chat.postEphemeral}. */
    public static final AnswerReader<Answer.Said> WHISPERED =
            new AnswerReader<>(Shape.of("message_ts"), answer -> new Answer.Said(answer.text("message_ts")));

    /** Reads the marks in a page of a history. */
    public static final AnswerReader<Answer.Marks> MARKS = new AnswerReader<>(
            Shape.of()
                    .with(
                            "messages",
                            Shape.of("ts").with("metadata", Shape.of().with("event_payload", Shape.of(Mark.FIELD))))
                    .with("response_metadata", Shape.of("next_cursor")),
            answer -> new Answer.Marks(marks(answer.list("messages")), cursor(answer)));

    private final Shape shape;
    private final Function<Fields, T> content;

    private AnswerReader(Shape shape, Function<Fields, T> content) {
        this.shape = shape.with("ok", Shape.of())
                .with("error", Shape.of())
                .with("needed", Shape.of())
                .with("provided", Shape.of());
        this.content = content;
    }

    @Override
    public Outcome<T> read(byte[] body) {
        try (JsonParser json = Json.read(new ByteArrayInputStream(body))) {
            Fields answer = Fields.document(json, shape);
            return answer == null ? new Outcome.Unreadable<>("not one JSON object") : outcome(answer);
        } catch (JacksonException broken) {
            return new Outcome.Unreadable<>("not JSON");
        }
    }

    private Outcome<T> outcome(Fields answer) {
        Boolean ok = answer.truth("ok");
        if (ok == null) {
            return new Outcome.Unreadable<>("JSON without \"ok\"");
        }
        return ok
                ? new Outcome.Good<>(content.apply(answer))
                : new Outcome.Refused<>(
                        Objects.requireNonNullElse(answer.text("error"), ""),
                        answer.text("needed"),
                        answer.text("provided"),
                        "");
    }

    private static List<ChannelChange.Named> channels(List<Fields> listed) {
        List<ChannelChange.Named> channels = new ArrayList<>();
        for (Fields channel : listed) {
            String id = channel.text("id");
            String name = channel.text("name");
            if (id != null && name != null) {
                channels.add(new ChannelChange.Named(id, name));
            }
        }
        return channels;
    }

    private static Map<String, String> marks(List<Fields> messages) {
        Map<String, String> marks = new HashMap<>();
        for (Fields message : messages) {
            Fields metadata = message.inside("metadata");
            String mark = metadata == null ? null : metadata.text("event_payload", Mark.FIELD);
            String ts = message.text("ts");
            if (mark != null && ts != null) {
                marks.put(mark, ts);
            }
        }
        return marks;
    }

    private static @Nullable String cursor(Fields answer) {
        String next = answer.text("response_metadata", "next_cursor");
        return next == null || next.isEmpty() ? null : next;
    }
}
