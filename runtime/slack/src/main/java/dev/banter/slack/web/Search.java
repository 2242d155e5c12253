package dev.banter.slack.web;

import dev.banter.core.wire.Part;
import dev.banter.slack.wire.Answer;
import dev.banter.slack.wire.AnswerReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a message of ours where it should stand.
 *
 * @param api Slack's
 * @param patience how often it asks
 * @param part what is looked for
 * @param mark by which it is known
 * @param oldest a timestamp before it; {@code null} when none is known
 */
record Search(
        WebApi api,
        Patience patience,
        Part part,
        String mark,
        @Nullable String oldest) {

    private static final int PAGE = 200;

    /** Where more was said in the meantime than this many pages hold, it is not known what became of it. */
    private static final int MOST_PAGES = 25;

    /** The message's timestamp, or empty when it is not there; fails when that cannot be known. */
    CompletableFuture<String> find() {
        return page(null, 1);
    }

    private CompletableFuture<String> page(@Nullable String cursor, int number) {
        String method = part.thread() == null ? "conversations.history" : "conversations.replies";
        Map<String, String> form = form(cursor);
        return patience.with(() -> api.call(method, form, AnswerReader.MARKS))
                .thenCompose(page -> read(page, cursor, number));
    }

    private CompletableFuture<String> read(Answer.Marks page, @Nullable String cursor, int number) {
        String ts = page.tsByMark().get(mark);
        String next = page.nextCursor();
        if (ts != null) {
            return CompletableFuture.completedFuture(ts);
        }
        // A channel's newest come first: without a beginning to stop at, the first page of it holds what was just said.
        boolean end = next == null || next.equals(cursor) || (oldest == null && part.thread() == null);
        if (end) {
            return CompletableFuture.completedFuture("");
        }
        return number < MOST_PAGES
                ? page(next, number + 1)
                : CompletableFuture.failedFuture(
                        new IllegalStateException("more was said there since than can be read"));
    }

    private Map<String, String> form(@Nullable String cursor) {
        Map<String, String> form = new TreeMap<>();
        form.put("channel", part.channel().id());
        form.put("include_all_metadata", "true");
        form.put("limit", Integer.toString(PAGE));
        if (part.thread() != null) {
            form.put("ts", part.thread());
        }
        if (oldest != null) {
            form.put("oldest", oldest);
        }
        if (cursor != null) {
            form.put("cursor", cursor);
        }
        return form;
    }
}
