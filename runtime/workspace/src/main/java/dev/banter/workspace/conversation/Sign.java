package dev.banter.workspace.conversation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands at the door of a conversation, and may be changed.
 *
 * @param name empty for a direct message of two, which has none
 * @param previousNames oldest first
 * @param general whether it is the one channel that everybody is in
 */
public record Sign(
        String name, List<String> previousNames, Topic topic, Topic purpose, boolean general, boolean archived) {

    public Sign {
        previousNames = List.copyOf(previousNames);
    }

    static Sign named(String name) {
        return new Sign(name, List.of(), Topic.UNSET, Topic.UNSET, false, false);
    }

    Sign renamed(String newName) {
        List<String> names =
                Stream.concat(previousNames.stream(), Stream.of(name)).toList();
        return new Sign(newName, names, topic, purpose, general, archived);
    }

    Sign about(Topic newTopic, Topic newPurpose) {
        return new Sign(name, previousNames, newTopic, newPurpose, general, archived);
    }

    Sign ofGeneral() {
        return new Sign(name, previousNames, topic, purpose, true, archived);
    }

    Sign archived(boolean isArchived) {
        return new Sign(name, previousNames, topic, purpose, general, isArchived);
    }
}
