package dev.banter.core.wire;

import dev.banter.api.Payload;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Reads what a method of the Web API answers by pages, one after the other. */
public final class Paging {

    /** Calls a method. */
    @FunctionalInterface
    public interface Calling {

        /**
         * Calls it.
         *
         * @param method its name
         * @param arguments its arguments
         * @return Slack's answer
         */
        CompletionStage<Payload> call(String method, Map<String, ?> arguments);
    }

    private final Calling calls;
    private final String method;
    private final Map<String, String> arguments;
    private final Predicate<Payload> more;

    private Paging(Calling calls, String method, Map<String, String> arguments, Predicate<Payload> more) {
        this.calls = calls;
        this.method = method;
        this.arguments = arguments;
        this.more = more;
    }

    /**
     * Reads pages until there is none left or enough is known.
     *
     * @param calls makes the calls
     * @param method is called for each page
     * @param arguments of each call, besides the page's cursor
     * @param most so many pages are read at the most
     * @param more takes a page, and tells whether the next is wanted
     * @return completes with false when there were more pages than that; fails when one could not be read
     */
    public static CompletionStage<Boolean> read(
            Calling calls, String method, Map<String, String> arguments, int most, Predicate<Payload> more) {
        return new Paging(calls, method, arguments, more).read("", most);
    }

    private CompletionStage<Boolean> read(String cursor, int left) {
        Map<String, String> asked = new HashMap<>(arguments);
        if (!cursor.isEmpty()) {
            asked.put("cursor", cursor);
        }
        return calls.call(method, asked).thenCompose(page -> {
            boolean wanted = more.test(page);
            String next = page.text("/response_metadata/next_cursor").orElse("");
            if (!wanted || next.isEmpty() || next.equals(cursor)) {
                return CompletableFuture.completedStage(true);
            }
            return left > 1 ? read(next, left - 1) : CompletableFuture.completedStage(false);
        });
    }
}
