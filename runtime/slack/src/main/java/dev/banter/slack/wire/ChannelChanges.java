package dev.banter.slack.wire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which events change what a channel's name stands for. */
final class ChannelChanges {

    /** All that {@link #of} makes something of. */
    static final Set<String> TYPES = Set.of(
            "channel_rename",
            "group_rename",
            "channel_created",
            "channel_joined",
            "group_joined",
            "channel_name",
            "group_name",
            "channel_deleted",
            "group_deleted",
            "channel_archive",
            "group_archive",
            "group_left",
            "channel_unarchive",
            "group_unarchive",
            "channel_id_changed");

    private ChannelChanges() {}

    /** @param type the event's type, or the subtype of a message */
    static @Nullable ChannelChange of(String type, Fields event) {
        return switch (type) {
            case "channel_rename", "group_rename", "channel_created", "channel_joined", "group_joined" ->
                named(event.text("channel", "id"), event.text("channel", "name"));
            case "channel_name", "group_name" -> named(event.text("channel"), event.text("name"));
            case "channel_deleted", "group_deleted", "channel_archive", "group_archive", "group_left" -> gone(event);
            case "channel_unarchive", "group_unarchive", "channel_id_changed" -> new ChannelChange.Stirred();
            default -> null;
        };
    }

    private static @Nullable ChannelChange named(@Nullable String id, @Nullable String name) {
        return id == null || name == null ? null : new ChannelChange.Named(id, name);
    }

    private static @Nullable ChannelChange gone(Fields event) {
        String id = event.text("channel");
        return id == null ? null : new ChannelChange.Gone(id);
    }
}
