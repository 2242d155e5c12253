package dev.banter.slack.web;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which methods may be called again when nobody knows whether the first call was done. */
final class Repeating {

    private static final Pattern READS =
            Pattern.compile("(?:.*\\.)?(?:api\\.test|auth\\.test|info|list|history|replies|members"
                    + "|conversations|lookupByEmail|get[A-Z]?\\w*)|search\\..*");

    /** Those that come to the same when they are done twice, and what Slack then says instead. */
    private static final Map<String, Set<String>> SAME_TWICE = Map.ofEntries(
            Map.entry("assistant.threads.setStatus", Set.of()),
            Map.entry("chat.delete", Set.of("message_not_found")),
            Map.entry("chat.update", Set.of()),
            Map.entry("conversations.join", Set.of()),
            Map.entry("conversations.mark", Set.of()),
            Map.entry("conversations.open", Set.of()),
            Map.entry("pins.add", Set.of("already_pinned")),
            Map.entry("pins.remove", Set.of("no_pin")),
            Map.entry("reactions.add", Set.of("already_reacted")),
            Map.entry("reactions.remove", Set.of("no_reaction")));

    private Repeating() {}

    static boolean isSafe(String method) {
        return SAME_TWICE.containsKey(method) || READS.matcher(method).matches();
    }

    /** Whether a refusal says that it was done already. */
    static boolean isDone(String method, String code) {
        return SAME_TWICE.getOrDefault(method, Set.of()).contains(code);
    }
}
