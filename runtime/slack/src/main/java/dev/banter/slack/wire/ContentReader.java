package dev.banter.slack.wire;

import dev.banter.core.message.Deed;
import dev.banter.slack.wire.Content.Done;
import dev.banter.slack.wire.Content.Happening;
import dev.banter.slack.wire.Content.HeldBack;
import dev.banter.slack.wire.Content.Lacking;
import dev.banter.slack.wire.Content.Unknown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads what an envelope brings. Never throws. */
final class ContentReader {

    private static final Shape PAYLOAD = Shape.of(
                    "type",
                    "event_id",
                    "minute_rate_limited",
                    "command",
                    "trigger_id",
                    "challenge",
                    "team_id",
                    "is_enterprise_install")
            .with("team", Shape.of("id"))
            .with("view", Shape.of("app_installed_team_id"))
            .with("event", Shape.SLICE)
            .with("authorizations", Shape.of("team_id", "user_id", "is_bot", "is_enterprise_install"));

    private ContentReader() {}

    /**
     * @param type the envelope's type
     * @param envelopeId names the payload where nothing in it does
     */
    static Content read(String type, String envelopeId, byte @Nullable [] payload) {
        return switch (type) {
            case "events_api", "slash_commands", "interactive" ->
                known(type, envelopeId, payload, payload == null ? null : fields(payload));
            default -> new Unknown(type);
        };
    }

    /** What is read of a payload; {@code null} when it is not one JSON object. */
    static @Nullable Fields fields(byte[] payload) {
        return document(payload, PAYLOAD);
    }

    /**
     * @param type one of the three that there are
     * @param fields the payload's, as {@link #fields} reads them
     */
    static Content known(String type, String envelopeId, byte @Nullable [] payload, @Nullable Fields fields) {
        if (payload == null || fields == null) {
            return new Lacking(type, "a payload that is an object");
        }
        return switch (type) {
            case "events_api" -> event(envelopeId, payload, fields);
            case "slash_commands" ->
                fields.text("command") == null
                        ? new Lacking(type, "command")
                        : done("slash_commands", envelopeId, payload, fields);
            default -> {
                String kind = fields.text("type");
                yield kind == null ? new Lacking(type, "type") : done(kind, envelopeId, payload, fields);
            }
        };
    }

    private static Content done(String kind, String envelopeId, byte[] payload, Fields fields) {
        String key = Objects.requireNonNullElse(fields.text("trigger_id"), envelopeId);
        return new Done(new Deed(kind, key, new WireEvent(kind, payload)));
    }

    private static Content event(String envelopeId, byte[] payload, Fields around) {
        if ("app_rate_limited".equals(around.text("type"))) {
            return new HeldBack(Objects.requireNonNullElse(around.number("minute_rate_limited"), 0L));
        }
        Slice slice = around.slice("event");
        byte[] event = slice == null ? null : slice.of(payload);
        Fields fields = event == null ? null : document(event, FrameReader.FRAME);
        if (event == null || fields == null) {
            return new Lacking("events_api", "event");
        }
        String type = fields.text("type");
        if (type == null) {
            return new Lacking("events_api", "event.type");
        }
        boolean speaks = type.equals("message") || type.equals("app_mention");
        String subtype = fields.text("subtype");
        return new Happening(
                Objects.requireNonNullElse(around.text("event_id"), envelopeId),
                new WireEvent(type, event),
                speaks ? FrameReader.incoming(fields) : null,
                speaks && subtype != null ? ChannelChanges.of(subtype, fields) : ChannelChanges.of(type, fields),
                bot(around.list("authorizations")));
    }

    private static @Nullable String bot(List<Fields> authorizations) {
        return authorizations.stream()
                .filter(each -> each.flag("is_bot"))
                .map(each -> each.text("user_id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Fields document(byte[] text, Shape shape) {
        try (JsonParser json = Json.read(text)) {
            return Fields.document(json, shape);
        } catch (JacksonException broken) {
            return null;
        }
    }
}
