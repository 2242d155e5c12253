package dev.banter.core.gap;

import dev.banter.api.Payload;
import dev.banter.core.async.Stages;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Speech;
import dev.banter.core.wire.Paging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Reads what was said in one channel since a moment, its threads included: those that began since, those with an answer that
 * the page of their beginning tells of, and those that were alive before. Used once; one page after the other.
 */
final class History {

    private final Paging.Calling calls;
    private final GapSettings settings;
    private final Identity self;
    private final ChannelCursor cursor;
    private final long from;
    private final long answerFrom;

    private final Map<Long, Incoming> fresh = new TreeMap<>();
    private final Set<String> threads;
    private final Set<String> quiet = new HashSet<>();
    private int old;
    private long newest;
    private boolean whole = true;

    /**
     * @param from up to where the channel has been heard, in microseconds
     * @param now the present, in the same
     */
    History(Paging.Calling calls, GapSettings settings, Identity self, ChannelCursor cursor, long from, long now) {
        this.calls = calls;
        this.settings = settings;
        this.self = self;
        this.cursor = cursor;
        this.from = from;
        this.answerFrom = now - Ts.of(settings.answer());
        this.threads = new HashSet<>(cursor.threadsSince(now - Ts.of(settings.threadAge())));
    }

    CompletionStage<Missed> read() {
        return pages("conversations.history", Map.of())
                .thenCompose(read -> {
                    threads.removeAll(quiet);
                    return readThreads(List.copyOf(threads).iterator());
                })
                .thenApply(read -> new Missed(new ArrayList<>(fresh.values()), old, newest, whole));
    }

    private CompletionStage<?> readThreads(Iterator<String> left) {
        if (!left.hasNext()) {
            return Stages.DONE;
        }
        return pages("conversations.replies", Map.of("ts", left.next()))
                .exceptionallyCompose(History::unlessGone)
                .thenCompose(read -> readThreads(left));
    }

    /** A thread whose first message was deleted is none any more. */
    private static CompletionStage<Boolean> unlessGone(Throwable failure) {
        return Refusals.isGone(failure)
                ? CompletableFuture.completedStage(true)
                : CompletableFuture.failedStage(new CompletionException(Stages.cause(failure)));
    }

    private CompletionStage<Boolean> pages(String method, Map<String, String> which) {
        Map<String, String> arguments = new HashMap<>(which);
        arguments.put("channel", cursor.channel().id());
        arguments.put("oldest", Ts.text(Math.max(0, from - Ts.of(settings.overlap()))));
        arguments.put("limit", Integer.toString(settings.page()));
        return Paging.read(calls, method, arguments, settings.pages(), page -> {
                    boolean ofChannel = which.isEmpty();
                    page.list("messages").forEach(message -> take(message, ofChannel));
                    return true;
                })
                .thenApply(all -> {
                    whole &= all;
                    return all;
                });
    }

    /** Answers are read later, when the channel may have more that was not read: up to them it has not been heard. */
    private void take(Payload message, boolean ofChannel) {
        String text = message.text("ts").orElse("");
        long ts = Ts.micros(text);
        if (ts < 0) {
            return;
        }
        message.text("latest_reply").ifPresent(reply -> (isSince(reply) ? threads : quiet).add(text));
        if (ts <= from - Ts.of(settings.overlap()) || fresh.containsKey(ts)) {
            // the beginning of a thread comes with each page of its answers, however long ago it was
            return;
        }
        newest = ofChannel ? Math.max(newest, ts) : newest;
        Incoming said = said(message, text);
        if (cursor.heardAhead(ts) || !Speech.isSpeech(self, said)) {
            return;
        }
        if (ts >= answerFrom) {
            fresh.put(ts, said);
        } else if (ts > from) {
            old++;
        }
    }

    private boolean isSince(String reply) {
        return Ts.micros(reply) > from - Ts.of(settings.overlap());
    }

    private Incoming said(Payload message, String ts) {
        return new Incoming(
                message.text("subtype").orElse(null),
                cursor.channel().id(),
                null,
                message.text("user").orElse(null),
                message.text("bot_id").orElse(null),
                message.text("text").orElse(null),
                ts,
                message.text("thread_ts").orElse(null),
                message.flag("hidden"),
                false,
                false);
    }
}
