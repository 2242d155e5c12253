package dev.banter.core;

import dev.banter.api.Payload;
import dev.banter.core.async.Stages;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The pages of a method, each fetched when the one who reads gets to it. Of one thread at a time. */
final class Pages implements Iterator<Payload> {

    private static final int PAGE = 200;

    private final Function<Map<String, ?>, CompletionStage<Payload>> call;
    private final Map<String, Object> arguments;
    private boolean ended;

    private Pages(Function<Map<String, ?>, CompletionStage<Payload>> call, Map<String, ?> arguments) {
        this.call = call;
        this.arguments = new HashMap<>(arguments);
        this.arguments.putIfAbsent("limit", PAGE);
    }

    /**
     * What the pages list.
     *
     * @param call asks for a page
     * @param arguments of the first
     * @param items where a page has its list
     */
    static Stream<Payload> items(
            Function<Map<String, ?>, CompletionStage<Payload>> call, Map<String, ?> arguments, String items) {
        Spliterator<Payload> pages =
                Spliterators.spliteratorUnknownSize(new Pages(call, arguments), Spliterator.ORDERED);
        return StreamSupport.stream(pages, false).flatMap(page -> page.list(items).stream());
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    /** The end is where there is no cursor, or always the same, and not where a page is short. */
    @Override
    public Payload next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        Payload page = fetch();
        String cursor = page.text("/response_metadata/next_cursor").orElse("");
        ended = cursor.isEmpty() || cursor.equals(arguments.put("cursor", cursor));
        return page;
    }

    private Payload fetch() {
        try {
            return call.apply(Map.copyOf(arguments)).toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (Stages.cause(failed) instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }
}
