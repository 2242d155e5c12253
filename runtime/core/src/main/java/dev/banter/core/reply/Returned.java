package dev.banter.core.reply;

import dev.banter.api.Markup;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.core.async.Stages;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a handler has returned. Runs plugin code: on the plugin's threads only. */
public final class Returned {

    private final Consumer<Post> saying;
    private final Consumer<Throwable> failures;
    private final Predicate<Object> others;
    private final Runnable settled;

    /** What has been returned and not been said: the value itself, and the stages in it. */
    private final AtomicInteger open = new AtomicInteger(1);

    /**
     * @param saying says it
     * @param failures hears of a stage that failed after the handler returned
     * @param others takes what cannot be said; false when it is nothing that may be returned
     * @param settled called once when all has been said, that of stages included
     */
    public Returned(Consumer<Post> saying, Consumer<Throwable> failures, Predicate<Object> others, Runnable settled) {
        this.saying = saying;
        this.failures = failures;
        this.others = others;
        this.settled = settled;
    }

    /**
     * Says a value, or what it holds, in order. Called once.
     *
     * @param value {@code null}, text, markup, a post, or a stage, optional, stream or iterable of such
     */
    public void say(@Nullable Object value) {
        try {
            sayOne(value);
        } finally {
            close();
        }
    }

    private void close() {
        if (open.decrementAndGet() == 0) {
            settled.run();
        }
    }

    private void sayOne(@Nullable Object value) {
        if (value == null || value instanceof Posted) {
            return;
        }
        if (value instanceof String text) {
            if (!text.isEmpty()) {
                saying.accept(Post.of(Markup.of(text)));
            }
        } else if (value instanceof Markup markup) {
            if (markup.length() > 0) {
                saying.accept(Post.of(markup));
            }
        } else if (value instanceof Post post) {
            saying.accept(post);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::sayOne);
        } else if (value instanceof CompletionStage<?> stage) {
            open.incrementAndGet();
            stage.whenComplete(this::sayLater);
        } else if (value instanceof Stream<?> stream) {
            try (stream) {
                sayAll(stream.iterator());
            }
        } else if (value instanceof Iterable<?> iterable) {
            sayAll(iterable.iterator());
        } else if (!others.test(value)) {
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
            sayOne(values.next());
        }
    }

    private void sayLater(@Nullable Object value, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                sayOne(value);
            } else {
                failures.accept(Stages.cause(failure));
            }
        } catch (Throwable thrown) {
            failures.accept(thrown);
        } finally {
            close();
        }
    }
}
