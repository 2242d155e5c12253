package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Window;
import dev.banter.workspace.shape.MessageShape;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.call.Paging;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was said: {@code conversations.history} and {@code conversations.replies}. */
final class HistoryMethods implements Methods {

    private final Workspace workspace;

    HistoryMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("conversations.history", this::history, "conversations.replies", this::replies);
    }

    /** Newest first; plain replies are not part of it. */
    private ObjectNode history(Call call) {
        Conversation conversation = readable(call);
        int limit = Paging.limit(call.arguments());
        List<Message> found = conversation.history().newestFirst(window(call.arguments()), limit + 1);
        boolean hasMore = found.size() > limit;
        ObjectNode answer = Answers.ok();
        add(answer, found.subList(0, hasMore ? limit : found.size()), conversation);
        answer.put("has_more", hasMore).put("pin_count", 0);
        Paging.next(answer, hasMore ? Paging.encode(found.get(limit).ts().toString()) : "");
        return answer;
    }

    /** The borders are outside unless the call says {@code inclusive}; a cursor's own message is always inside. */
    private static Window window(Arguments arguments) {
        boolean inclusive = arguments.flag("inclusive");
        Ts oldest = border(arguments, "oldest")
                .map(ts -> inclusive ? ts : ts.next())
                .orElse(Ts.START);
        Ts latest = border(arguments, "latest")
                .map(ts -> inclusive ? ts : ts.previous())
                .orElse(Ts.END);
        return new Window(
                oldest, Paging.start(arguments).map(HistoryMethods::cursor).orElse(latest));
    }

    private static Optional<Ts> border(Arguments arguments, String name) {
        return arguments.text(name).map(text -> Ts.parse(text).orElseThrow(() -> new Refused("invalid_ts_" + name)));
    }

    private static Ts cursor(String ts) {
        return Ts.parse(ts).orElseThrow(() -> new Refused("invalid_cursor"));
    }

    /** The parent, then its replies, oldest first. Asking by a reply finds its thread. */
    private ObjectNode replies(Call call) {
        Conversation conversation = readable(call);
        Message asked = find(conversation, call.arguments().textOrEmpty("ts"));
        Ts parentTs = asked.parent();
        Message parent = parentTs == null ? asked : find(conversation, parentTs.toString());
        List<Message> thread = Stream.concat(Stream.of(parent), conversation.history().repliesTo(parent).stream())
                .toList();
        ObjectNode answer = Answers.ok();
        List<Message> page = Paging.page(thread, message -> message.ts().toString(), call.arguments(), answer);
        add(answer, page, conversation);
        return answer.put("has_more", !page.contains(thread.get(thread.size() - 1)));
    }

    private static Message find(Conversation conversation, String ts) {
        return Ts.parse(ts).flatMap(conversation.history()::find).orElseThrow(() -> new Refused("thread_not_found"));
    }

    private static void add(ObjectNode answer, List<Message> messages, Conversation conversation) {
        ArrayNode shapes = answer.putArray("messages");
        messages.forEach(message -> shapes.add(MessageShape.of(message, conversation)));
    }

    /** A channel may be seen, but not read, from outside. */
    private Conversation readable(Call call) {
        Conversation conversation = workspace
                .conversations()
                .visibleTo(call.caller(), call.arguments().textOrEmpty("channel"));
        if (!conversation.has(call.caller())) {
            throw new Refused("not_in_channel");
        }
        return conversation;
    }
}
