package dev.banter.slack.wire;

import dev.banter.slack.wire.Content.Lacking;
import dev.banter.slack.wire.Content.Unknown;
import dev.banter.slack.wire.SlackRequest.Brought;
import dev.banter.slack.wire.SlackRequest.Challenge;
import dev.banter.slack.wire.SlackRequest.Check;
import dev.banter.slack.wire.SlackRequest.Origin;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request: JSON for events, a form for commands and for what somebody does with an element. */
public final class SlackRequestReader {

    /** Slack's forms have a dozen fields. */
    private static final int MOST_FIELDS = 200;

    private SlackRequestReader() {}

    /**
     * Reads a body. Never throws.
     *
     * @param form whether it is one
     * @param body its bytes
     * @param name names it where nothing in it does; the same when Slack sends it again
     * @return what it brings
     */
    public static SlackRequest read(boolean form, byte[] body, String name) {
        return form ? form(body, name) : json(body, name);
    }

    private static SlackRequest json(byte[] body, String name) {
        Fields fields = ContentReader.fields(body);
        if (fields == null) {
            return new Brought(Origin.UNKNOWN, new Lacking("", "a body that is one JSON object"));
        }
        String type = Objects.requireNonNullElse(fields.text("type"), "");
        String challenge = fields.text("challenge");
        if (type.equals("url_verification") && challenge != null) {
            return new Challenge(challenge);
        }
        return new Brought(
                origin(fields),
                switch (type) {
                    case "event_callback", "app_rate_limited" -> ContentReader.known("events_api", name, body, fields);
                    case "url_verification" -> new Lacking(type, "challenge");
                    default -> new Unknown(type);
                });
    }

    private static SlackRequest form(byte[] body, String name) {
        Map<String, String> form = fields(new String(body, StandardCharsets.UTF_8));
        if (form.containsKey("ssl_check")) {
            return new Check();
        }
        String payload = form.get("payload");
        if (payload != null) {
            return brought("interactive", name, payload);
        }
        return form.containsKey("command")
                ? brought("slash_commands", name, JsonText.of(form))
                : new Brought(Origin.UNKNOWN, new Lacking("", "a form with a command or a payload"));
    }

    private static Brought brought(String type, String name, String json) {
        byte[] payload = json.getBytes(StandardCharsets.UTF_8);
        Fields fields = ContentReader.fields(payload);
        Origin origin = fields == null ? Origin.UNKNOWN : origin(fields);
        return new Brought(origin, ContentReader.known(type, name, payload, fields));
    }

    /**
     * Where a channel or a form is shared with others, the team it happened in may be theirs: the authorization of an
     * event and the installation of a form say whose bot is meant.
     */
    private static Origin origin(Fields fields) {
        Fields first = fields.list("authorizations").stream().findFirst().orElse(null);
        String team = firstOf(
                first == null ? null : first.text("team_id"),
                fields.text("view", "app_installed_team_id"),
                fields.text("team", "id"),
                fields.text("team_id"));
        return new Origin(team, isWide(fields) || (first != null && isWide(first)));
    }

    private static @Nullable String firstOf(@Nullable String... told) {
        return Arrays.stream(told).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** A form has texts alone. */
    private static boolean isWide(Fields fields) {
        return fields.flag("is_enterprise_install") || "true".equals(fields.text("is_enterprise_install"));
    }

    /** Of two fields with one name, the first; without those that cannot be decoded. */
    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : form.split("&", MOST_FIELDS)) {
            int end = field.indexOf('=');
            try {
                String name = URLDecoder.decode(end < 0 ? field : field.substring(0, end), StandardCharsets.UTF_8);
                String value = end < 0 ? "" : URLDecoder.decode(field.substring(end + 1), StandardCharsets.UTF_8);
                fields.putIfAbsent(name, value);
            } catch (IllegalArgumentException notEncoded) {
                // What cannot be decoded is no field.
            }
        }
        return fields;
    }
}
