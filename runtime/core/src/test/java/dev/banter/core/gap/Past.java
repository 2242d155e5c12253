package dev.banter.core.gap;

import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.wire.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What was said in a workspace, as Slack tells it: by pages, newest first, answers apart. */
final class Past implements Paging.Calling {

    /** A message, by its second. */
    record Said(int second, String user, String text, int thread) {}

    private final Map<String, TreeMap<Integer, Said>> channels = new LinkedHashMap<>();
    private final Map<String, SlackException> refusals = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    int page = 2;

    /** A timestamp, by its second. */
    static String ts(int second) {
        return "%d.000000".formatted(1_700_000_000 + second);
    }

    Past channel(String id) {
        channels.computeIfAbsent(id, none -> new TreeMap<>());
        return this;
    }

    Past said(String channel, int second, String text) {
        return said(channel, second, text, 0);
    }

    /** In a thread. */
    Past said(String channel, int second, String text, int thread) {
        return said(channel, second, "U0ANA", text, thread);
    }

    /** By somebody else. */
    Past said(String channel, int second, String user, String text, int thread) {
        channel(channel).in(channel).put(second, new Said(second, user, text, thread));
        return this;
    }

    /** Calls of a method for a channel or kind, or of all, are refused from now on. */
    Past refuses(String what, SlackException why) {
        refusals.put(what, why);
        return this;
    }

    Past allows(String what) {
        refusals.remove(what);
        return this;
    }

    @Override
    public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
        String of = String.valueOf(arguments.get(method.equals("users.conversations") ? "types" : "channel"));
        Object from = arguments.get("oldest");
        String where = method + " " + of + (arguments.containsKey("ts") ? " " + second(arguments.get("ts")) : "");
        asked.add(where + (from == null ? "" : " from " + second(from)));
        SlackException refusal = refusals.getOrDefault(where, refusals.get(of));
        if (refusal != null) {
            return CompletableFuture.failedStage(refusal);
        }
        return CompletableFuture.completedStage(
                switch (method) {
                    case "users.conversations" -> conversations(of);
                    case "conversations.history" -> history(of, arguments);
                    default -> replies(of, arguments);
                });
    }

    private Payload conversations(String kind) {
        Map<String, String> fields = new HashMap<>();
        int index = 0;
        for (String channel : channels.keySet()) {
            if (kind.equals(channel.startsWith("D") ? "im" : "public_channel")) {
                fields.put("channels/" + index++ + "/id", channel);
            }
        }
        return new FakeEvent("", fields);
    }

    private Payload history(String channel, Map<String, ?> arguments) {
        List<Said> found = new ArrayList<>(in(channel).values().stream()
                .filter(said -> said.thread() == 0 && said.second() > second(arguments.get("oldest")))
                .toList());
        Collections.reverse(found);
        return page(channel, found, arguments);
    }

    private Payload replies(String channel, Map<String, ?> arguments) {
        int thread = second(arguments.get("ts"));
        List<Said> found = in(channel).values().stream()
                .filter(said -> said.second() == thread
                        || (said.thread() == thread && said.second() > second(arguments.get("oldest"))))
                .toList();
        return page(channel, found, arguments);
    }

    private Payload page(String channel, List<Said> all, Map<String, ?> arguments) {
        int begin = arguments.containsKey("cursor") ? Integer.parseInt(String.valueOf(arguments.get("cursor"))) : 0;
        List<Said> found = all.subList(begin, Math.min(all.size(), begin + page));
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Said said = found.get(i);
            String at = "messages/" + i + "/";
            fields.put(at + "ts", ts(said.second()));
            fields.put(at + "user", said.user());
            fields.put(at + "text", said.text());
            if (said.thread() != 0) {
                fields.put(at + "thread_ts", ts(said.thread()));
            }
            in(channel).values().stream()
                    .filter(reply -> reply.thread() == said.second())
                    .forEach(reply -> fields.put(at + "latest_reply", ts(reply.second())));
        }
        if (begin + page < all.size()) {
            fields.put("response_metadata/next_cursor", Integer.toString(begin + page));
        }
        return new FakeEvent("", fields);
    }

    private Map<Integer, Said> in(String channel) {
        return Objects.requireNonNull(channels.get(channel), channel);
    }

    private static int second(@Nullable Object ts) {
        return (int) (Ts.micros(String.valueOf(ts)) / 1_000_000 - 1_700_000_000);
    }
}
