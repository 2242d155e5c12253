package dev.banter.store;

import dev.banter.api.Block;
import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Book.Unsent;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Entry;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.wire.Trimmings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that was said, in columns of the outbox. */
final class EntryColumns {

    static final String ALL =
            "origin, plugin, handler, ordinal, workspace, destination, thread, broadcast, text, lengths,"
                    + " blocks, unfurl, metadata_type, metadata, ids";

    private EntryColumns() {}

    /** Of the first fifteen columns: {@link #ALL}. */
    static Unsent unsent(ResultSet row) throws SQLException {
        Target target = new Target(destination(row.getString(6)), row.getString(7), row.getInt(8) != 0);
        Entry entry = new Entry(
                key(row),
                new WorkspaceId(row.getString(5)),
                target,
                texts(row.getString(9), row.getString(10)),
                trimmings(row));
        return new Unsent(entry, ids(row.getString(15)));
    }

    /** Of the first four columns: origin, plugin, handler, ordinal. */
    static VerbKey key(ResultSet row) throws SQLException {
        return new VerbKey(row.getString(1), row.getString(2), row.getString(3), row.getInt(4));
    }

    private static List<String> texts(String all, String lengths) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (String length : lengths.split(" ", -1)) {
            int to = from + Integer.parseInt(length);
            texts.add(all.substring(from, to));
            from = to;
        }
        return texts;
    }

    private static Trimmings trimmings(ResultSet row) throws SQLException {
        String blocks = row.getString(11);
        int unfurl = row.getInt(12);
        Optional<Boolean> shown = row.wasNull() ? Optional.empty() : Optional.of(unfurl != 0);
        String metadata = row.getString(14);
        return new Trimmings(
                blocks.isEmpty() ? List.of() : blocks.lines().map(Block::json).toList(),
                shown,
                metadata == null ? Optional.empty() : Optional.of(new Post.Metadata(row.getString(13), metadata)));
    }

    static List<String> ids(@Nullable String ids) {
        return ids == null || ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" ", -1));
    }

    static String destination(Destination destination) {
        if (destination instanceof Destination.Channel channel) {
            return "C:" + channel.id().id();
        }
        return destination instanceof Destination.Named named
                ? "N:" + named.name()
                : "P:" + ((Destination.Person) destination).id().id();
    }

    static Destination destination(String text) {
        String name = text.substring(2);
        return switch (text.charAt(0)) {
            case 'C' -> new Destination.Channel(new ChannelId(name));
            case 'N' -> new Destination.Named(name);
            default -> new Destination.Person(new UserId(name));
        };
    }
}
