package dev.banter.core.reply;

import dev.banter.api.Markup;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.Reply;
import dev.banter.core.async.Stages;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a handler has returned. Runs plugin code: on the plugin's threads only. */
public final class Returned {

    private final Reply reply;
    private final Consumer<Throwable> failures;

    /**
     * @param reply says it
     * @param failures hears of a stage that failed after the handler returned
     */
    public Returned(Reply reply, Consumer<Throwable> failures) {
        this.reply = reply;
        this.failures = failures;
    }

    /**
     * Says a value, or what it holds, in order.
     *
     * @param value {@code null}, text, markup, a post, or a stage, optional, stream or iterable of such
     */
    public void say(@Nullable Object value) {
        if (value == null || value instanceof Posted) {
            return;
        }
        if (value instanceof String text) {
            if (!text.isEmpty()) {
                reply.say(text);
            }
        } else if (value instanceof Markup markup) {
            if (!markup.source().isEmpty()) {
                reply.say(markup);
            }
        } else if (value instanceof Post post) {
            reply.say(post);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::say);
        } else if (value instanceof CompletionStage<?> stage) {
            stage.whenComplete(this::sayLater);
        } else if (value instanceof Stream<?> stream) {
            try (stream) {
                sayAll(stream.iterator());
            }
        } else if (value instanceof Iterable<?> iterable) {
            sayAll(iterable.iterator());
        } else {
            throw new IllegalArgumentException(
                    "a handler returns text, Markup, a Post, or a stage, Optional, Stream or Iterable"
                            + " of these; it returned a " + value.getClass().getName());
        }
    }

    private void sayAll(Iterator<?> values) {
        while (values.hasNext()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while saying what the handler returned");
            }
            say(values.next());
        }
    }

    private void sayLater(@Nullable Object value, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                say(value);
                return;
            }
        } catch (Throwable thrown) {
            failures.accept(thrown);
            return;
        }
        failures.accept(Stages.cause(failure));
    }
}
