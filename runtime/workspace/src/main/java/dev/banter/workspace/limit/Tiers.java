package dev.banter.workspace.limit;

import static java.util.Map.entry;

import java.util.Map;

/**
 * How often a method may be called in a minute, by one caller.
 *
 * <p>Slack publishes at docs.slack.dev/apis/web-api/rate-limits what each tier allows, as "at least" so much, and on
 * each method's own page its tier. What a burst may be it does not say: here it is the minute's whole allowance, and
 * three for the first tier, which has one a minute. Nor does it give a number for the special tier.
 */
final class Tiers {

    private static final Rate ONE = new Rate(3, Rate.aMinute(1).every());
    private static final Rate TWO = Rate.aMinute(20);
    private static final Rate THREE = Rate.aMinute(50);
    private static final Rate FOUR = Rate.aMinute(100);
    private static final Rate SPECIAL = Rate.aMinute(300);

    private static final Map<String, Rate> BY_METHOD = Map.ofEntries(
            entry("api.test", FOUR),
            entry("apps.connections.open", ONE),
            entry("assistant.threads.setStatus", SPECIAL),
            entry("auth.test", SPECIAL),
            entry("bots.info", THREE),
            entry("chat.delete", THREE),
            entry("chat.getPermalink", SPECIAL),
            entry("chat.meMessage", THREE),
            entry("chat.postEphemeral", FOUR),
            entry("chat.postMessage", SPECIAL),
            entry("chat.update", THREE),
            entry("conversations.archive", TWO),
            entry("conversations.close", TWO),
            entry("conversations.create", TWO),
            entry("conversations.history", THREE),
            entry("conversations.info", THREE),
            entry("conversations.invite", THREE),
            entry("conversations.join", THREE),
            entry("conversations.kick", THREE),
            entry("conversations.leave", THREE),
            entry("conversations.list", TWO),
            entry("conversations.mark", THREE),
            entry("conversations.members", FOUR),
            entry("conversations.open", THREE),
            entry("conversations.rename", TWO),
            entry("conversations.replies", THREE),
            entry("conversations.setPurpose", TWO),
            entry("conversations.setTopic", TWO),
            entry("conversations.unarchive", TWO),
            entry("emoji.list", TWO),
            entry("files.completeUploadExternal", FOUR),
            entry("files.getUploadURLExternal", FOUR),
            entry("pins.add", TWO),
            entry("pins.list", TWO),
            entry("pins.remove", TWO),
            entry("reactions.add", THREE),
            entry("reactions.get", THREE),
            entry("reactions.list", TWO),
            entry("reactions.remove", TWO),
            entry("rtm.connect", ONE),
            entry("rtm.start", ONE),
            entry("team.info", THREE),
            entry("usergroups.create", TWO),
            entry("usergroups.list", TWO),
            entry("usergroups.users.list", TWO),
            entry("usergroups.users.update", TWO),
            entry("users.getPresence", THREE),
            entry("users.info", FOUR),
            entry("users.list", TWO),
            entry("users.lookupByEmail", THREE),
            entry("users.profile.get", FOUR),
            entry("users.setPresence", TWO),
            entry("views.open", FOUR),
            entry("views.publish", FOUR),
            entry("views.push", FOUR),
            entry("views.update", FOUR));

    private Tiers() {}

    /** A method that is not in the table is of the tier that most are of. */
    static Rate of(String method) {
        return BY_METHOD.getOrDefault(method, THREE);
    }
}
