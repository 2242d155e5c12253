package dev.banter.slack.web;

import dev.banter.slack.web.StubApi.Answer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A channel that keeps what is posted, and fails as it is told: before a message is in it, or after. */
final class FakeChannel {

    /** What happens to the next post. */
    enum Fate {
        SAID,
        /** 500, and the message is not there. */
        FAILS_BEFORE,
        /** 500, and the message is there all the same. */
        FAILS_AFTER,
        /** 429, and the message is not there. */
        TOO_FAST,
        /** No answer in time, and the message is there. */
        SILENT_AFTER,
        /** No answer in time, and the message is there only later. */
        SILENT_BEFORE,
        /** 504 from what stands before Slack, and the message is there only later. */
        GIVEN_UP_BETWEEN
    }

    record Message(String text, String metadata, String ts) {}

    /** What happens, one after another; {@link Fate#SAID} in the end. */
    final Queue<Fate> fates = new ArrayDeque<>();

    /** How often the history is asked for in vain. */
    int silentHistory;

    /** What is there. */
    final List<Message> messages = new ArrayList<>();

    /** Longer than anybody waits for an answer. */
    private static final long SILENCE_MILLIS = 1_500;

    private final AtomicInteger underWay = new AtomicInteger();

    FakeChannel(StubApi slack) {
        slack.on("chat.postMessage", this::counted);
        slack.on("conversations.history", this::history);
        slack.on("conversations.replies", this::history);
    }

    synchronized List<String> texts() {
        return messages.stream().map(Message::text).toList();
    }

    /** Whether nothing is being done that nobody may wait for any more. */
    boolean isQuiet() {
        return underWay.get() == 0;
    }

    private Answer counted(String body) {
        underWay.incrementAndGet();
        try {
            return post(body);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Answer post(String body) {
        Fate fate;
        synchronized (this) {
            fate = fates.isEmpty() ? Fate.SAID : fates.remove();
            if (fate == Fate.TOO_FAST) {
                return Answer.of(429, "", Map.of("Retry-After", "0"));
            }
            if (fate == Fate.FAILS_BEFORE) {
                return Answer.of(500, "oops", Map.of());
            }
        }
        if (fate == Fate.GIVEN_UP_BETWEEN) {
            underWay.incrementAndGet();
            CompletableFuture.delayedExecutor(SILENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        put(body);
                        underWay.decrementAndGet();
                    });
            return Answer.of(504, "", Map.of());
        }
        if (fate == Fate.SILENT_BEFORE) {
            silence();
        }
        String ts = put(body);
        if (fate == Fate.FAILS_AFTER) {
            return Answer.of(503, "", Map.of());
        }
        if (fate == Fate.SILENT_AFTER) {
            silence();
        }
        return Answer.ok("{'ok':true,'channel':'C1','ts':'" + ts + "'}");
    }

    private synchronized String put(String body) {
        Map<String, String> form = form(body);
        String ts = "1700000000.%06d".formatted(messages.size() + 1);
        messages.add(new Message(form.getOrDefault("text", ""), form.getOrDefault("metadata", "null"), ts));
        return ts;
    }

    private static void silence() {
        try {
            new CountDownLatch(1).await(SILENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Answer history(String form) {
        if (silentHistory > 0) {
            silentHistory--;
            return Answer.of(503, "", Map.of());
        }
        if (!"true".equals(form(form).get("include_all_metadata"))) {
            return Answer.ok("{'ok':true,'messages':[]}");
        }
        return Answer.ok(messages.stream()
                .map(message -> "{\"ts\":\"" + message.ts() + "\",\"metadata\":" + message.metadata() + "}")
                .collect(Collectors.joining(",", "{'ok':true,'messages':[", "]}")));
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&", -1)) {
            String[] pair = field.split("=", 2);
            form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
