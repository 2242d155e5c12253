package dev.banter.workspace.action.rooms;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversations;
import java.util.Set;
import java.util.regex.Pattern;

/** What a channel or a group may be called. */
final class RoomName {

    private static final int LONGEST = 80;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern GOOD = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}_-]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[_-]+");

    /** They would be taken for mentions of everybody. */
    private static final Set<String> RESERVED = Set.of("channel", "everyone", "group", "here");

    private RoomName() {}

    /**
     * Checks a new name.
     *
     * @throws Refused as {@code name_taken}, or as one of the {@code invalid_name} family
     */
    static void check(String name, Conversations conversations) {
        if (name.isEmpty()) {
            throw new Refused("invalid_name_required");
        } else if (CONTROL.matcher(name).find()) {
            throw new Refused("invalid_name");
        } else if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new Refused("invalid_name_maxlength");
        } else if (!GOOD.matcher(name).matches()) {
            throw new Refused("invalid_name_specials");
        } else if (PUNCTUATION.matcher(name).matches()) {
            throw new Refused("invalid_name_punctuation");
        } else if (RESERVED.contains(name) || conversations.isTaken(name)) {
            throw new Refused("name_taken");
        }
    }
}
