package dev.banter.workspace.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands at the door of a conversation, and may be changed.
 *
 * @param name empty for a direct message of two, which has none
 * @param previousNames oldest first, the newest twenty
 * @param general whether it is the one channel that everybody is in
 */
public record Sign(
        String name, List<String> previousNames, Topic topic, Topic purpose, boolean general, boolean archived) {

    /** Whoever renames it for ever costs no more than this. */
    private static final int MOST_NAMES = 20;

    public Sign {
        previousNames = List.copyOf(previousNames);
    }

    static Sign named(String name) {
        return new Sign(name, List.of(), Topic.UNSET, Topic.UNSET, false, false);
    }

    Sign renamed(String newName) {
        List<String> names = new ArrayList<>(previousNames);
        names.add(name);
        List<String> newest = names.subList(Math.max(0, names.size() - MOST_NAMES), names.size());
        return new Sign(newName, newest, topic, purpose, general, archived);
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
