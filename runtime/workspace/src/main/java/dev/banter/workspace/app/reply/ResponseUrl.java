package dev.banter.workspace.app.reply;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One address by which an app may answer somebody, some times and for a while. */
final class ResponseUrl {

    private final Conversation conversation;
    private final User person;
    private final Instant expiry;
    private @Nullable Original original;
    private int usesLeft;

    ResponseUrl(Conversation conversation, User person, @Nullable Original original, Instant expiry, int usesLeft) {
        this.conversation = conversation;
        this.person = person;
        this.original = original;
        this.expiry = expiry;
        this.usesLeft = usesLeft;
    }

    Conversation conversation() {
        return conversation;
    }

    User person() {
        return person;
    }

    @Nullable Original original() {
        return original;
    }

    /** From now on an answer may replace this one. */
    void stands(@Nullable Original answer) {
        original = answer;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiry);
    }

    /** False when it was used often enough. */
    boolean use() {
        return usesLeft-- > 0;
    }
}
