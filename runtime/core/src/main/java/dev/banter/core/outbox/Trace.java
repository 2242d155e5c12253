package dev.banter.core.outbox;

import dev.banter.api.Payload;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Paging;
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
    private final String likeness;

    /**
     * @param wire asks
     * @param message what is looked for
     * @param after a timestamp behind which it stands, if it does; empty when none is known
     */
    Trace(Wire wire, Act.Message message, String after) {
        this.wire = wire;
        this.message = message;
        this.after = after;
        this.likeness = Likeness.of(message.part().markup());
    }

    /** Its timestamp, or empty when it is not there; fails when that cannot be known. */
    CompletionStage<String> find() {
        return wire.call("auth.test", Map.of())
                .thenCompose(self -> find(self.text("user_id").orElse("")));
    }

    private CompletionStage<String> find(String self) {
        String method = message.part().thread() == null ? "conversations.history" : "conversations.replies";
        CompletableFuture<String> found = new CompletableFuture<>();
        return Paging.read(wire::call, method, arguments(), MOST_PAGES, page -> {
                    earliest(page, self).ifPresent(found::complete);
                    return !found.isDone();
                })
                .thenApply(whole -> {
                    if (!whole) {
                        throw new IllegalStateException("more was said there since than can be read");
                    }
                    return found.getNow("");
                });
    }

    /** Of two with the same text, the earlier was said first. */
    private Optional<String> earliest(Payload page, String self) {
        return page.list("messages").stream()
                .filter(one -> isIt(one, self))
                .flatMap(one -> one.text("ts").stream())
                .min(Comparator.naturalOrder());
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
                && one.text("text").map(Likeness::of).filter(likeness::equals).isPresent();
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
