package dev.banter.slack.wire;

import dev.banter.core.message.Incoming;
import dev.banter.slack.wire.Frame.Ack;
import dev.banter.slack.wire.Frame.Chat;
import dev.banter.slack.wire.Frame.ErrorFrame;
import dev.banter.slack.wire.Frame.Goodbye;
import dev.banter.slack.wire.Frame.Hello;
import dev.banter.slack.wire.Frame.Junk;
import dev.banter.slack.wire.Frame.Other;
import dev.banter.slack.wire.Frame.Pong;
import dev.banter.slack.wire.Frame.TeamMigration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads a frame from its bytes. Never throws: what cannot be read is {@link Junk}. */
public final class FrameReader {

    /** What we read of an event, whichever way it came. */
    static final Shape FRAME = Shape.of(
                    "type",
                    "subtype",
                    "channel_type",
                    "user",
                    "bot_id",
                    "text",
                    "ts",
                    "thread_ts",
                    "hidden",
                    "reply_to",
                    "message",
                    "name",
                    "ok")
            .with("channel", Shape.of("id", "name"))
            .with("error", Shape.of("code", "msg"));

    private static final Set<String> MINDED =
            Set.of("hello", "pong", "error", "goodbye", "team_migration_started", "message");

    private FrameReader() {}

    /**
     * Reads one frame.
     *
     * @param bytes have the text of the frame, in UTF-8
     * @param from where it begins
     * @param length how long it is
     * @return the frame
     */
    public static Frame read(byte[] bytes, int from, int length) {
        try (JsonParser json = Json.read(bytes, from, length)) {
            Fields fields = Fields.document(json, FRAME);
            return fields == null ? new Junk("not one JSON object") : frame(fields);
        } catch (JacksonException broken) {
            // Its message quotes the frame, so only its kind is told.
            return new Junk("broken JSON (" + broken.getClass().getSimpleName() + ")");
        }
    }

    /**
     * Whether a frame of this type means something to the link itself, whatever plugins listen to.
     *
     * @param type Slack's event type
     * @return false for what is of no use unless somebody listens to it
     */
    public static boolean minds(String type) {
        return MINDED.contains(type) || ChannelChanges.TYPES.contains(type);
    }

    private static Frame frame(Fields fields) {
        String type = fields.text("type");
        if (type == null) {
            return untyped(fields);
        }
        return switch (type) {
            case "hello" -> new Hello();
            case "pong" -> new Pong(fields.number("reply_to"));
            case "error" -> new ErrorFrame(code(fields), message(fields));
            case "goodbye" -> new Goodbye();
            case "team_migration_started" -> new TeamMigration();
            case "message" -> chat(fields);
            default -> new Other(type, ChannelChanges.of(type, fields));
        };
    }

    private static Frame chat(Fields fields) {
        String subtype = fields.text("subtype");
        return new Chat(incoming(fields), subtype == null ? null : ChannelChanges.of(subtype, fields));
    }

    /** A message, of an event that tells of one. */
    static Incoming incoming(Fields fields) {
        return new Incoming(
                fields.text("subtype"),
                fields.text("channel"),
                fields.text("channel_type"),
                fields.text("user"),
                fields.text("bot_id"),
                fields.text("text"),
                fields.text("ts"),
                fields.text("thread_ts"),
                fields.flag("hidden"),
                fields.has("reply_to"),
                fields.inside("message") != null);
    }

    /** Only the answer to a message of ours has no type. */
    private static Frame untyped(Fields fields) {
        Long replyTo = fields.number("reply_to");
        Boolean ok = fields.truth("ok");
        if (replyTo == null || ok == null) {
            return new Junk("neither a type nor the answer to a message");
        }
        return new Ack(replyTo, ok ? new AckOutcome.Said(orEmpty(fields.text("ts"))) : failed(fields));
    }

    private static AckOutcome failed(Fields fields) {
        Fields error = fields.inside("error");
        Long code = error == null ? null : error.number("code");
        return new AckOutcome.Failed(code == null ? "" : code.toString(), message(fields));
    }

    private static long code(Fields fields) {
        Fields error = fields.inside("error");
        return error == null ? 0 : Objects.requireNonNullElse(error.number("code"), 0L);
    }

    /** An error is an object with a message; some servers send the bare text. */
    private static String message(Fields fields) {
        Fields error = fields.inside("error");
        return orEmpty(error == null ? fields.text("error") : error.text("msg"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
