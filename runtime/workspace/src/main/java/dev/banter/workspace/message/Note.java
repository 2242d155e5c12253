package dev.banter.workspace.message;

import java.util.Map;

/**
 * What makes a message Slack's bookkeeping, or another special kind, rather than plain speech.
 *
 * @param subtype Slack's name for the kind, such as {@code channel_topic}
 * @param fields what messages of this kind have besides, by Slack's names
 */
public record Note(String subtype, Map<String, String> fields) {

    public Note {
        fields = Map.copyOf(fields);
    }
}
