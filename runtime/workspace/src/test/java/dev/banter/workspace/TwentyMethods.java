package dev.banter.workspace;

import tools.jackson.databind.JsonNode;

/** Calls the twenty methods in a workspace where there is something of everything that they tell of. */
final class TwentyMethods {

    private final SlackClient ana;
    private final SlackClient bot;
    private final AnswerFields fields;

    private TwentyMethods(StartedWorkspace workspace, AnswerFields fields) {
        ana = workspace.as("ana");
        bot = workspace.asBot();
        this.fields = fields;
    }

    static void call(StartedWorkspace workspace, AnswerFields fields) {
        TwentyMethods methods = new TwentyMethods(workspace, fields);
        methods.sessions();
        methods.people();
        methods.rooms();
        methods.messages(methods.ana.channel("general"));
    }

    private void sessions() {
        String botId = ok(bot, "auth.test").path("bot_id").stringValue();
        ok(ana, "auth.test");
        ok(ana, "rtm.connect");
        ok(ana, "team.info");
        ok(ana, "bots.info", "bot", botId);
    }

    private void people() {
        ok(ana, "users.list", "limit", "2");
        ok(ana, "users.list");
        ok(ana, "users.info", "user", bot.id());
        JsonNode user = ok(ana, "users.info", "user", ana.id());
        ok(ana, "users.lookupByEmail", "email", user.at("/user/profile/email").stringValue());
        ok(ana, "users.getPresence", "user", ana.id());
        ok(ana, "users.getPresence", "user", bot.id());
    }

    private void rooms() {
        String launch = ok(ana, "conversations.create", "name", "launch")
                .at("/channel/id")
                .stringValue();
        String direct = ok(ana, "conversations.open", "users", bot.id())
                .at("/channel/id")
                .stringValue();
        ok(ana, "conversations.open", "users", bot.id(), "return_im", "true");
        ok(ana, "conversations.list", "types", "public_channel,private_channel,mpim,im");
        for (String channel : new String[] {launch, direct}) {
            ana.post(channel, "something");
            ok(ana, "conversations.info", "channel", channel, "include_num_members", "true");
            ok(ana, "conversations.members", "channel", channel);
        }
    }

    private void messages(String channel) {
        String ts = posted(ana, channel, "parent");
        String robot = posted(bot, channel, "from the bot");
        posted(bot, channel, "reply", "thread_ts", ts);
        String shown = posted(ana, channel, "shown", "thread_ts", ts, "reply_broadcast", "true");
        ok(ana, "chat.update", "channel", channel, "ts", ts, "text", "edited");
        for (String said : new String[] {ts, robot, shown}) {
            ana.ok("reactions.add", "channel", channel, "timestamp", said, "name", "tada");
            ana.ok("pins.add", "channel", channel, "timestamp", said);
            ok(ana, "reactions.get", "channel", channel, "timestamp", said);
        }
        ok(ana, "conversations.history", "channel", channel);
        ok(ana, "conversations.replies", "channel", channel, "ts", ts);
        ok(ana, "reactions.list");
        ok(ana, "pins.list", "channel", channel);
    }

    private String posted(SlackClient client, String channel, String text, String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"channel", channel, "text", text}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return ok(client, "chat.postMessage", arguments).path("ts").stringValue();
    }

    private JsonNode ok(SlackClient client, String method, String... arguments) {
        JsonNode answer = client.ok(method, arguments);
        fields.add(method, answer);
        return answer;
    }
}
