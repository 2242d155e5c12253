package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Window;
import dev.banter.workspace.shape.MessageShape;
import dev.banter.workspace.shape.ThreadShape;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import dev.banter.workspace.webapi.call.Paging;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was said: {@code conversations.history} and {@code conversations.replies}. */
final class HistoryMethods implements Methods {

    private static final int USUAL_REPLIES = 1_000;

    private final Targets targets;

    HistoryMethods(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of("conversations.history", this::history, "conversations.replies", this::replies);
    }

    /** Newest first; plain replies are not part of it. */
    private ObjectNode history(Call call) {
        Conversation conversation = readable(call);
        int limit = Paging.limit(call.arguments());
        Window window = Windows.withCursor(call.arguments());
        List<Message> found = conversation.history().newestFirst(window, limit + 1);
        boolean hasMore = found.size() > limit;
        ObjectNode answer = Answers.ok();
        add(answer, found.subList(0, hasMore ? limit : found.size()), conversation, call.arguments());
        answer.put("has_more", hasMore)
                .put("pin_count", conversation.history().pinned().size())
                .put("channel_actions_count", 0)
                .putNull("channel_actions_ts");
        Paging.next(answer, hasMore ? Paging.encode(found.get(limit).ts().toString()) : "");
        return answer;
    }

    /** The parent, whatever the borders say, then its replies, oldest first. Asking by a reply finds its thread. */
    private ObjectNode replies(Call call) {
        Conversation conversation = readable(call);
        Message asked = find(conversation, call.arguments().textOrEmpty("ts"));
        Ts parentTs = asked.parent();
        Message parent = parentTs == null ? asked : find(conversation, parentTs.toString());
        List<Message> replies = conversation.history().repliesTo(parent);
        Window window = Windows.of(call.arguments());
        List<Message> thread = Stream.concat(
                        Stream.of(parent), replies.stream().filter(reply -> window.contains(reply.ts())))
                .toList();
        ObjectNode answer = Answers.ok();
        List<Message> page =
                Paging.page(thread, message -> message.ts().toString(), call.arguments(), USUAL_REPLIES, answer);
        ArrayNode shapes = add(answer, page, conversation, call.arguments());
        if (!page.isEmpty() && page.get(0).equals(parent) && shapes.get(0) instanceof ObjectNode shape) {
            ThreadShape.addReader(shape, parent, replies, call.caller());
        }
        return answer.put("has_more", Paging.goesOn(answer));
    }

    private static Message find(Conversation conversation, String ts) {
        return Ts.parse(ts).flatMap(conversation.history()::find).orElseThrow(() -> new Refused("thread_not_found"));
    }

    private static ArrayNode add(
            ObjectNode answer, List<Message> messages, Conversation conversation, Arguments arguments) {
        boolean withMetadata = arguments.flag("include_all_metadata");
        ArrayNode shapes = answer.putArray("messages");
        messages.forEach(message -> {
            ObjectNode shape = MessageShape.of(message, conversation);
            if (!withMetadata) {
                shape.remove("metadata");
            }
            shapes.add(shape);
        });
        return shapes;
    }

    /** People may read a channel that they are not in; a bot may only see that it is there. */
    private Conversation readable(Call call) {
        Conversation conversation = targets.byId(call);
        if (call.caller().isBot() && !conversation.has(call.caller())) {
            throw new Refused("not_in_channel");
        }
        return conversation;
    }
}
