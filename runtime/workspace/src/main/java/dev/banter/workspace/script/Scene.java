package dev.banter.workspace.script;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;
import dev.banter.workspace.webapi.Request;
import dev.banter.workspace.webapi.WebApi;
import dev.banter.workspace.webapi.call.Arguments;
import io.netty.util.concurrent.EventExecutor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/**
 * People, channels, and what they say. What connected clients would hear of, they hear. A name says who: one that is
 * new is a new person, {@code banter} is the bot.
 *
 * <p>What Slack would refuse is an {@link IllegalStateException} with Slack's name for the reason.
 */
public final class Scene {

    private static final String BOT_TOKEN = "xoxb-local-bot";

    private final Loop loop;
    private final Workspace workspace;
    private final WebApi api;

    public Scene(EventExecutor thread, Workspace workspace, WebApi api) {
        this.loop = new Loop(thread);
        this.workspace = workspace;
        this.api = api;
    }

    /** The person of this name, who joins now if the name is new. */
    public Person person(String name) {
        return loop.ask(() -> {
            User user = user(name);
            return new Person(user.id(), user.name(), token(name));
        });
    }

    /** The public channel of this name, with or without {@code #}, which the bot opens now if there is none. */
    public Room channel(String name) {
        return room(name, false);
    }

    /** The private channel of this name, which the bot opens now if there is none. */
    public Room group(String name) {
        return room(name, true);
    }

    private Room room(String name, boolean closed) {
        String bare = name.startsWith("#") ? name.substring(1) : name;
        return loop.ask(() -> {
            String id = workspace
                    .conversations()
                    .named(workspace.bot(), bare)
                    .map(Conversation::id)
                    .orElseGet(() -> create(bare, closed));
            return new Room(this, id, bare);
        });
    }

    private String create(String name, boolean closed) {
        return call("banter", "conversations.create", Map.of("name", name, "is_private", String.valueOf(closed)))
                .at("/channel/id")
                .stringValue();
    }

    /**
     * Has somebody say something.
     *
     * @param where a channel's id or name, or a person's id
     * @return its {@code ts}
     */
    public String say(String who, String where, String text) {
        return call(who, "chat.postMessage", Map.of("channel", where, "text", text))
                .path("ts")
                .stringValue();
    }

    /** Likewise in the thread beneath a message. */
    public String reply(String who, String where, String threadTs, String text) {
        return call(who, "chat.postMessage", Map.of("channel", where, "text", text, "thread_ts", threadTs))
                .path("ts")
                .stringValue();
    }

    /**
     * Any call of the Web API, as somebody.
     *
     * @return the answer, which is a good one
     */
    public ObjectNode call(String who, String method, Map<String, String> arguments) {
        CompletableFuture<ObjectNode> answer = loop.ask(() -> {
            user(who);
            return api.answer(
                    new Request(method, token(who), new Arguments(new HashMap<>(arguments)), "localhost", false));
        });
        ObjectNode answered = loop.await(answer);
        if (!answered.path("ok").booleanValue()) {
            throw new IllegalStateException(
                    method + " as " + who + ": " + answered.path("error").stringValue());
        }
        return answered;
    }

    /** Something that was said at another time; nobody hears of it. */
    void recall(String who, String where, String text, Instant when) {
        loop.run(() -> workspace.posting().recall(user(who), conversation(where), text, Ts.of(when)));
    }

    /** On the loop. */
    User user(String name) {
        return isBot(name) ? workspace.bot() : workspace.arrival().person(name);
    }

    private boolean isBot(String name) {
        return name.equals(workspace.bot().name());
    }

    private String token(String name) {
        return isBot(name) ? BOT_TOKEN : "xoxp-local-" + name;
    }

    Loop loop() {
        return loop;
    }

    /** On the loop: what the bot can see. */
    Conversation conversation(String id) {
        return workspace.conversations().visibleTo(workspace.bot(), id);
    }
}
