package dev.banter.core.outbox;

import dev.banter.api.Payload;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Wire;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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

    /**
     * @param wire asks
     * @param message what is looked for
     * @param after a timestamp behind which it stands, if it does; empty when none is known
     */
    Trace(Wire wire, Act.Message message, String after) {
        this.wire = wire;
        this.message = message;
        this.after = after;
    }

    /** Its timestamp, or empty when it is not there; fails when that cannot be known. */
    CompletionStage<String> find() {
        return wire.call("auth.test", Map.of())
                .thenCompose(self -> page(self.text("user_id").orElse(""), "", 1));
    }

    private CompletionStage<String> page(String self, String cursor, int number) {
        String method = message.part().thread() == null ? "conversations.history" : "conversations.replies";
        return wire.call(method, arguments(cursor)).thenCompose(page -> read(page, self, cursor, number));
    }

    private CompletionStage<String> read(Payload page, String self, String cursor, int number) {
        Optional<String> found = page.list("messages").stream()
                .filter(one -> isIt(one, self))
                .flatMap(one -> one.text("ts").stream())
                // of two with the same text, the earlier was said first
                .min(Comparator.naturalOrder());
        String next = page.text("/response_metadata/next_cursor").orElse("");
        boolean end = next.isEmpty() || next.equals(cursor);
        if (found.isPresent() || end) {
            return CompletableFuture.completedStage(found.orElse(""));
        }
        return number < MOST_PAGES
                ? page(self, next, number + 1)
                : CompletableFuture.failedStage(
                        new IllegalStateException("more was said there since than can be read"));
    }

    private boolean isIt(Payload one, String self) {
        if (one.text(MARK).filter(message.mark()::equals).isPresent()) {
            return true;
        }
        String ts = one.text("ts").orElse("");
        boolean root = ts.equals(message.part().thread());
        // Without a beginning any earlier message of the same text would be taken for it.
        return !after.isEmpty()
                && ts.compareTo(after) > 0
                && !root
                && message.trimmings().isEmpty()
                && one.text(MARK).isEmpty()
                && one.text("user").filter(self::equals).isPresent()
                && one.text("text").filter(message.part().markup()::equals).isPresent();
    }

    private Map<String, String> arguments(String cursor) {
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
        if (!cursor.isEmpty()) {
            arguments.put("cursor", cursor);
        }
        return arguments;
    }
}
