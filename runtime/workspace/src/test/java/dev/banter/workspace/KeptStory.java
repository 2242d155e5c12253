package dev.banter.workspace;

import tools.jackson.databind.JsonNode;

/** Does once each thing that can be done in a workspace and that is to outlive it. */
final class KeptStory {

    private final LocalWorkspace workspace;
    private final SlackClient ana;
    private final SlackClient ben;
    private final SlackClient bot;
    private final String ops;

    KeptStory(LocalWorkspace workspace) {
        this.workspace = workspace;
        this.ana = SlackClient.person(workspace, "ana");
        this.ben = SlackClient.person(workspace, "ben");
        this.bot = SlackClient.bot(workspace);
        this.ops = ana.channel("ops");
    }

    void happen() {
        people();
        words();
        threads();
        marks();
        rooms();
        directMessages();
    }

    private void people() {
        SlackClient.person(workspace, "dora").id();
        ben.ok("users.profile.set", "profile", """
                {"status_text":"at tea","status_emoji":":tea:","status_expiration":1900000000}""");
    }

    private void words() {
        ana.post(ops, "two\nlines & <tags> \uD83D\uDE00");
        ana.post(ops, "", "blocks", "[{\"type\":\"divider\"}]", "metadata", """
                {"event_type":"deployed","event_payload":{"id":7}}""");
        bot.post(ops, "dressed", "username", "Deploys", "icon_emoji", ":rocket:");
        ana.ok("chat.meMessage", "channel", ops, "text", "waves");
        String changed = ana.post(ops, "tpyo");
        ana.ok("chat.update", "channel", ops, "ts", changed, "text", "typo");
        String deleted = ana.post(ops, "never mind");
        ana.ok("chat.delete", "channel", ops, "ts", deleted);
        try (RtmClient client = ben.connect()) {
            client.say(1, ops, "by RTM");
            client.next();
        }
    }

    private void threads() {
        String parent = ana.post(ops, "parent");
        ben.post(ops, "reply", "thread_ts", parent);
        ben.post(ops, "shown", "thread_ts", parent, "reply_broadcast", "true");
        String buried = ana.post(ops, "buried");
        ben.post(ops, "lives on", "thread_ts", buried);
        ana.ok("chat.delete", "channel", ops, "ts", buried);
    }

    private void marks() {
        String liked = bot.post(ops, "liked");
        react(ana, "reactions.add", liked, "tea");
        react(ben, "reactions.add", liked, "tea");
        react(ben, "reactions.add", liked, "+1");
        react(ben, "reactions.add", liked, "wave");
        react(ben, "reactions.remove", liked, "wave");
        ana.ok("pins.add", "channel", ops, "timestamp", liked);
        String unpinned = ana.post(ops, "no more");
        ana.ok("pins.add", "channel", ops, "timestamp", unpinned);
        ben.ok("pins.remove", "channel", ops, "timestamp", unpinned);
        ben.ok("conversations.mark", "channel", ops, "ts", liked);
    }

    private void react(SlackClient who, String method, String ts, String name) {
        who.ok(method, "channel", ops, "timestamp", ts, "name", name);
    }

    private void rooms() {
        String channel = create(ana, "release", "false");
        ben.ok("conversations.join", "channel", channel);
        ana.ok("conversations.invite", "channel", channel, "users", bot.id());
        ana.ok("conversations.setTopic", "channel", channel, "topic", "tea & <b>");
        ana.ok("conversations.setPurpose", "channel", channel, "purpose", "releases");
        ana.ok("conversations.rename", "channel", channel, "name", "releases");
        ana.ok("conversations.kick", "channel", channel, "user", bot.id());
        String group = create(ben, "hidden", "true");
        ben.ok("conversations.invite", "channel", group, "users", ana.id());
        ana.ok("conversations.leave", "channel", group);
        String old = create(ana, "old", "false");
        ana.ok("conversations.archive", "channel", old);
        String back = create(ana, "back", "false");
        ana.ok("conversations.archive", "channel", back);
        ana.ok("conversations.unarchive", "channel", back);
    }

    private static String create(SlackClient who, String name, String isPrivate) {
        JsonNode made = who.ok("conversations.create", "name", name, "is_private", isPrivate);
        return made.at("/channel/id").stringValue();
    }

    private void directMessages() {
        ana.post(open(ben.id()), "psst");
        ana.ok("conversations.close", "channel", open(bot.id()));
        ana.post(open(ben.id() + "," + SlackClient.person(workspace, "dora").id()), "three");
    }

    private String open(String users) {
        return ana.ok("conversations.open", "users", users).at("/channel/id").stringValue();
    }
}
