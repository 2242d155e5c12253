package dev.banter.core.outbox;

import dev.banter.api.Payload;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Paging;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks whether a message stands in its channel that may have been sent before the process ended. By the Web API it carries a
 * mark; as a frame of RTM it is known by its author and its text alone, behind the last one that was acknowledged.
 */
final class Trace {

    /** Where the mark stands, in a message of a history. */
    private static final String MARK = "/metadata/event_payload/banter_key";

    private static final int PAGE = 200;

    /** Where more was said meanwhile than so many pages hold, it is not known what became of it. */
    private static final int MOST_PAGES = 25;

    private final Wire wire;
    private final Act.Message message;
    private final String after;
    private final Predicate<String> another;
    private final String likeness;

    /**
     * @param wire asks
     * @param message what is looked for
     * @param after a timestamp behind which it stands, if it does; empty when none is known
     * @param another whether a timestamp is another message's, although its text is the same
     */
    Trace(Wire wire, Act.Message message, String after, Predicate<String> another) {
        this.wire = wire;
        this.message = message;
        this.after = after;
        this.another = another;
        this.likeness = Likeness.of(message.part().markup());
    }

    /** Its timestamp, or empty when it is not there; fails when that cannot be known. */
    CompletionStage<String> find() {
        return wire.call("auth.test", Map.of())
                .thenCompose(self -> find(self.text("user_id").orElse("")));
    }

    private CompletionStage<String> find(String self) {
        String method = message.part().thread() == null ? "conversations.history" : "conversations.replies";
        CompletableFuture<String> marked = new CompletableFuture<>();
        List<String> alike = new ArrayList<>();
        return Paging.read(wire::call, method, arguments(), MOST_PAGES, page -> {
                    timestamps(page, this::hasItsMark)
                            .min(Comparator.naturalOrder())
                            .ifPresent(marked::complete);
                    timestamps(page, one -> isLikeIt(one, self)).forEach(alike::add);
                    return !marked.isDone();
                })
                .thenApply(whole -> {
                    if (marked.isDone()) {
                        return marked.join();
                    }
                    if (alike.isEmpty() && !whole) {
                        throw new IllegalStateException("more was said there since than can be read");
                    }
                    // Of several with the same text the earliest was said first; pages come in any order.
                    return alike.stream().min(Comparator.naturalOrder()).orElse("");
                });
    }

    private static Stream<String> timestamps(Payload page, Predicate<Payload> which) {
        return page.list("messages").stream().filter(which).flatMap(one -> one.text("ts").stream());
    }

    private boolean hasItsMark(Payload one) {
        return one.text(MARK).filter(message.mark()::equals).isPresent();
    }

    private boolean isLikeIt(Payload one, String self) {
        String ts = one.text("ts").orElse("");
        boolean root = ts.equals(message.part().thread());
        // Without a beginning any earlier message of the same text would be taken for it.
        return !after.isEmpty()
                && ts.compareTo(after) > 0
                && !root
                && message.trimmings().isEmpty()
                && one.text(MARK).isEmpty()
                && one.text("user").filter(self::equals).isPresent()
                && one.text("text").map(Likeness::of).filter(likeness::equals).isPresent()
                && !another.test(ts);
    }

    private Map<String, String> arguments() {
        Part part = message.part();
        Map<String, String> arguments = new HashMap<>();
        arguments.put("channel", part.channel().id());
        arguments.put("include_all_metadata", "true");
        arguments.put("limit", Integer.toString(PAGE));
        if (part.thread() != null) {
            arguments.put("ts", part.thread());
        }
        if (!after.isEmpty()) {
            arguments.put("oldest", after);
        }
        return arguments;
    }
}
