package dev.banter.launcher.link;

import dev.banter.api.Event;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an event is about, told alike whichever way it comes. Slack's two forms of one event have the same fields, but for
 * when it was told ({@code event_ts}) and what kind of channel it was in, which RTM may leave out.
 */
final class Subject {

    /** Ids, and what becomes of what they name: of every event that more than one way brings, what tells it from others. */
    private static final List<String> FIELDS = List.of(
            "subtype",
            "ts",
            "deleted_ts",
            "/message/ts",
            "/message/edited/ts",
            "/message/text",
            "message_ts",
            "thread_ts",
            "latest",
            "channel",
            "/channel/id",
            "/channel/name",
            "/channel/created",
            "channel_id",
            "old_channel_id",
            "new_channel_id",
            "user",
            "/user/id",
            "/user/updated",
            "user_id",
            "cache_ts",
            "bot_id",
            "item_user",
            "inviter",
            "reaction",
            "/item/type",
            "/item/channel",
            "/item/ts",
            "/item/message/ts",
            "/item/file",
            "/item/file/id",
            "/item/file_comment",
            "file",
            "/file/id",
            "file_id",
            "comment",
            "/comment/id",
            "name",
            "/names/0",
            "old_name",
            "new_name",
            "value",
            "url",
            "domain",
            "email_domain",
            "call_id",
            "subteam_id",
            "/subteam/id",
            "/subteam/date_update",
            "date_update",
            "/dnd_status/dnd_enabled",
            "/dnd_status/next_dnd_start_ts",
            "/dnd_status/snooze_enabled",
            "/dnd_status/snooze_endtime",
            "/invite/id",
            "/assistant_thread/channel_id",
            "/assistant_thread/thread_ts",
            "tab");

    /** Characters of a field that are remembered as they are. */
    private static final int LONGEST = 100;

    private Subject() {}

    /** Equal for the forms of one event; and for others that are about the same. Short, as many are remembered. */
    static String of(Event event) {
        return IntStream.range(0, FIELDS.size())
                .mapToObj(field -> event.text(FIELDS.get(field))
                        .filter(value -> !value.isEmpty())
                        .map(value -> " " + field + ":" + value.length() + ":" + brief(value))
                        .orElse(""))
                .collect(Collectors.joining("", event.type(), ""));
    }

    /** What is remembered of it: of a long text enough to tell it from those that are about the same otherwise. */
    private static String brief(String value) {
        return value.length() <= LONGEST ? value : Integer.toHexString(value.hashCode());
    }

    /** When Slack told it; empty where this form of it does not say. */
    static String time(Event event) {
        return event.text("event_ts").orElse("");
    }
}
