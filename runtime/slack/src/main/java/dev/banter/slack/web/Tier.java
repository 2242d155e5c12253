package dev.banter.slack.web;

import static java.util.Map.entry;

import dev.banter.core.pace.Bucket;
import java.time.Duration;
import java.util.Map;

/**
 * How often Slack lets a method be called. What it publishes is "at least" so often a minute; how many of those may come
 * at once it does not say: half of them here.
 */
enum Tier {
    /** 1 a minute and more. */
    ONE(1, 1),
    /** 20 a minute and more. */
    TWO(10, 20),
    /** 50 a minute and more. */
    THREE(25, 50),
    /** 100 a minute and more. */
    FOUR(50, 100),
    /** Slack has no number, and hundreds are usual. */
    SPECIAL(100, 300);

    /** Those whose tier is not the one of most. */
    private static final Map<String, Tier> BY_METHOD = Map.ofEntries(
            entry("api.test", FOUR),
            entry("apps.connections.open", ONE),
            entry("assistant.threads.setStatus", SPECIAL),
            entry("assistant.threads.setSuggestedPrompts", FOUR),
            entry("assistant.threads.setTitle", FOUR),
            entry("auth.test", SPECIAL),
            entry("chat.appendStream", FOUR),
            entry("chat.getPermalink", SPECIAL),
            entry("chat.postEphemeral", FOUR),
            entry("chat.postMessage", SPECIAL),
            entry("chat.startStream", TWO),
            entry("chat.stopStream", TWO),
            entry("conversations.archive", TWO),
            entry("conversations.close", TWO),
            entry("conversations.create", TWO),
            entry("conversations.list", TWO),
            entry("conversations.members", FOUR),
            entry("conversations.rename", TWO),
            entry("conversations.setPurpose", TWO),
            entry("conversations.setTopic", TWO),
            entry("conversations.unarchive", TWO),
            entry("emoji.list", TWO),
            entry("files.completeUploadExternal", FOUR),
            entry("files.getUploadURLExternal", FOUR),
            entry("pins.add", TWO),
            entry("pins.list", TWO),
            entry("pins.remove", TWO),
            entry("reactions.list", TWO),
            entry("reactions.remove", TWO),
            entry("rtm.connect", ONE),
            entry("rtm.start", ONE),
            entry("users.info", FOUR),
            entry("users.list", TWO),
            entry("users.setPresence", TWO),
            entry("views.open", FOUR),
            entry("views.publish", FOUR),
            entry("views.push", FOUR),
            entry("views.update", FOUR));

    private final int burst;
    private final int aMinute;

    Tier(int burst, int aMinute) {
        this.burst = burst;
        this.aMinute = aMinute;
    }

    /** A method that is not known has the tier of most; whole families are in the slower one. */
    static Tier of(String method) {
        Tier known = BY_METHOD.get(method);
        if (known != null) {
            return known;
        }
        return method.startsWith("usergroups.") || method.startsWith("search.") || method.startsWith("admin.")
                ? TWO
                : THREE;
    }

    /** A full bucket of this tier. */
    Bucket bucket() {
        return new Bucket(burst, Duration.ofMinutes(1).dividedBy(aMinute));
    }
}
