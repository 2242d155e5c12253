package example.desk;

import dev.banter.api.Action;
import dev.banter.api.Allow;
import dev.banter.api.Command;
import dev.banter.api.Event;
import dev.banter.api.Message;
import dev.banter.api.Modal;
import dev.banter.api.Modals;
import dev.banter.api.OnAction;
import dev.banter.api.OnCommand;
import dev.banter.api.OnEvent;
import dev.banter.api.OnMention;
import dev.banter.api.OnMessage;
import dev.banter.api.OnReaction;
import dev.banter.api.OnShortcut;
import dev.banter.api.OnView;
import dev.banter.api.Reply;
import dev.banter.api.Shortcut;
import dev.banter.api.Slack;
import dev.banter.api.Upload;
import dev.banter.api.View;
import jakarta.inject.Inject;
import java.util.Map;

final class Desk {

    private final Slack slack;

    @Inject
    Desk(Slack slack) {
        this.slack = slack;
    }

    @OnMessage(pattern = "^open tickets$")
    void tickets(Reply reply) {
        reply.upload(Upload.of("tickets.txt", "none"));
    }

    @OnMention
    void mentioned(Message message) {
        slack.call("pins.add", Map.of("channel", message.channel().id(), "timestamp", message.ts()));
    }

    @OnReaction("ticket")
    void ticketed(Reply reply) {
        reply.react("eyes");
    }

    @OnEvent("team_join")
    void joined(Event event) {
        slack.say("#welcome", "hello");
    }

    @OnEvent("user_typing")
    void typing(Event event) {}

    @OnCommand(value = "/ticket", pattern = "^new (.+)$", help = "/ticket new TITLE: opens a ticket")
    String open(Command command) {
        return "opened";
    }

    @Allow(users = "@ana", groups = "@desk", channels = "#desk")
    @OnCommand(value = "/ticket", pattern = "^close (\\d+)$", help = "/ticket close NUMBER: closes \"it\"")
    String close() {
        return "closed";
    }

    @OnCommand("/rota")
    String rota() {
        return "nobody";
    }

    @OnShortcut("new-ticket")
    void anywhere(Shortcut shortcut, Modals modals) {
        modals.open(Modal.of("ticket", "New ticket"));
    }

    @OnAction("take")
    void take(Action action) {}

    @OnView("ticket")
    void submitted(View view) {}
}
