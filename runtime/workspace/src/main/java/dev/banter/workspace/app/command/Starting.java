package dev.banter.workspace.app.command;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.app.App;
import dev.banter.workspace.app.Question;
import dev.banter.workspace.app.interact.Payloads;
import dev.banter.workspace.app.interact.Triggers;
import dev.banter.workspace.app.reply.Original;
import dev.banter.workspace.app.reply.ResponseUrls;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.shape.MessageShape;
import dev.banter.workspace.team.Team;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Has the app asked for what people start: slash commands and shortcuts. */
public final class Starting {

    private static final Pattern COMMAND = Pattern.compile("/[\\p{L}\\p{N}_-]{1,32}");

    private final Workspace workspace;
    private final App app;
    private final OfferBoard board;
    private final Triggers triggers;
    private final Payloads payloads;
    private final ResponseUrls urls;
    private final Clock clock;

    public Starting(
            Workspace workspace,
            App app,
            OfferBoard board,
            Triggers triggers,
            Payloads payloads,
            ResponseUrls urls,
            Clock clock) {
        this.workspace = workspace;
        this.app = app;
        this.board = board;
        this.triggers = triggers;
        this.payloads = payloads;
        this.urls = urls;
        this.clock = clock;
    }

    /**
     * Somebody gives a command; what the acknowledgement holds is shown.
     *
     * @param text all that stands behind the command
     * @param authority where the workspace is reached, for the address by which the app answers
     * @throws Refused as {@code not_in_channel} or {@code invalid_command}
     */
    public CompletableFuture<ObjectNode> command(
            User person, Conversation where, String command, String text, String authority) {
        if (!where.has(person)) {
            throw new Refused("not_in_channel");
        }
        if (!COMMAND.matcher(command).matches() || !board.offer().has(command)) {
            throw new Refused("invalid_command");
        }
        Team team = workspace.team();
        String secret = urls.issue(where, person, null);
        ObjectNode payload = Json.object()
                .put("token", "local")
                .put("team_id", team.id())
                .put("team_domain", team.domain())
                .put("channel_id", where.id())
                .put("channel_name", Payloads.name(where))
                .put("user_id", person.id())
                .put("user_name", person.name())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", workspace.bot().appId())
                .put("is_enterprise_install", "false")
                .put("response_url", urls.address(authority, "commands", secret))
                .put("trigger_id", triggers.issue(person));
        return app.ask(Question.SLASH_COMMANDS, payload).thenApply(answer -> {
            urls.acknowledge(secret, answer);
            return answer;
        });
    }

    /**
     * Somebody starts a shortcut that is about nothing.
     *
     * @throws Refused as {@code invalid_shortcut}
     */
    public CompletableFuture<ObjectNode> shortcut(User person, String callbackId) {
        check(callbackId, false);
        ObjectNode payload = payloads.of("shortcut", person)
                .put("callback_id", callbackId)
                .put("action_ts", Ts.of(clock.instant()).toString());
        return app.ask(Question.INTERACTIVE, payload);
    }

    /** Likewise one that is about a message. */
    public CompletableFuture<ObjectNode> shortcut(
            User person, String callbackId, Conversation conversation, Original original, String authority) {
        check(callbackId, true);
        ObjectNode payload = payloads.of("message_action", person)
                .put("callback_id", callbackId)
                .put("action_ts", Ts.of(clock.instant()).toString())
                .put("message_ts", original.message().ts().toString());
        payload.set("channel", Payloads.channel(conversation));
        payload.set("message", MessageShape.of(original.message(), conversation));
        String secret = urls.issue(conversation, person, null);
        payload.put("response_url", urls.address(authority, "app", secret));
        return app.ask(Question.INTERACTIVE, payload);
    }

    private void check(String callbackId, boolean onMessages) {
        if (callbackId.isEmpty() || !board.offer().has(callbackId, onMessages)) {
            throw new Refused("invalid_shortcut");
        }
    }
}
