package dev.banter.workspace.message;

import dev.banter.workspace.basics.Ts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes a message Slack's bookkeeping, or another special kind, rather than plain speech.
 *
 * @param subtype Slack's name for the kind, such as {@code channel_topic}
 * @param fields what messages of this kind have besides, by Slack's names
 * @param about the message that this one tells of, such as one that was pinned; none for most
 * @param members the ids of those whom it is about; empty for most
 */
public record Note(
        String subtype,
        Map<String, String> fields,
        @Nullable Ts about,
        List<String> members) {

    /** What somebody does, rather than says. */
    public static final Note ME = new Note("me_message", Map.of());

    /** Says something with files. */
    public static final Note FILE_SHARE = new Note("file_share", Map.of());

    /** Stands for a deleted message whose thread goes on. */
    public static final Note TOMBSTONE = new Note("tombstone", Map.of());

    public Note {
        fields = Map.copyOf(fields);
        members = List.copyOf(members);
    }

    public Note(String subtype, Map<String, String> fields, @Nullable Ts about) {
        this(subtype, fields, about, List.of());
    }

    public Note(String subtype, Map<String, String> fields) {
        this(subtype, fields, null, List.of());
    }

    boolean isSpeech() {
        return equals(ME) || equals(FILE_SHARE);
    }
}
