package dev.banter.core.intercept;

import dev.banter.api.Reply;
import dev.banter.core.async.HostThreads;
import dev.banter.core.message.Heard;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.reply.ConversationKey;
import dev.banter.core.reply.Place;
import dev.banter.core.route.IncomingRoute;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.RouteTable;
import dev.banter.core.route.Routing;
import dev.banter.core.time.Timers;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Has interceptors of all plugins asked about a message before any handler hears it. Messages of one conversation stay in
 * order, and where there are no interceptors nobody waits. Safe from any thread.
 *
 * <p>Whom to ask is looked up anew for each interceptor, and whom the message is for once the last was asked: by the table of
 * that moment. So a plugin that is swapped meanwhile is neither left out nor asked twice.
 */
public final class Screening implements AutoCloseable {

    /** Messages that may wait before no more are read from sockets. */
    private static final int MOST = 1_024;

    private final Routing routing;
    private final Asking asking;
    private final Replies replies;
    private final BiConsumer<RouteTable, Heard> onwards;
    private final Lines<ConversationKey> lines = new Lines<>();
    private final Queue<Runnable> waiters = new ConcurrentLinkedQueue<>();

    /** Goes on with what interceptors have let through: no thread of a plugin's does. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HostThreads.named("screening"));

    /** Makes replies for interceptors. */
    @FunctionalInterface
    public interface Replies {

        /**
         * What an interceptor answers with.
         *
         * @param plugin its plugin
         * @param interceptor where it is written, as {@code Class#method}
         * @param message what it answers
         * @return for one call
         */
        Reply to(LivePlugin plugin, String interceptor, Heard message);
    }

    /**
     * @param routing tells whom to ask
     * @param timers the clock
     * @param listener hears what interceptors do
     * @param replies makes replies for them
     * @param onwards takes what they let through, with the table that counts by then; hands it over, and never waits
     */
    public Screening(
            Routing routing,
            Timers timers,
            InterceptionListener listener,
            Replies replies,
            BiConsumer<RouteTable, Heard> onwards) {
        this.routing = routing;
        this.asking = new Asking(timers, listener);
        this.replies = replies;
        this.onwards = onwards;
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes a message. Called on the socket's thread.
     *
     * @param message what a person said
     */
    public void take(Heard message) {
        boolean through = routing.by(table -> {
            boolean free = lines.works() == 0 && table.incomingAfter(null).isEmpty();
            if (free) {
                onwards.accept(table, message);
            }
            return free;
        });
        if (!through) {
            // Here, and not when it is wanted: a thread keeps what is on the stack of the one that makes it.
            thread.prestartCoreThread();
            ConversationKey conversation = ConversationKey.of(Place.of(message));
            lines.add(conversation, () -> pass(conversation, message));
        }
    }

    private CompletableFuture<?> pass(ConversationKey conversation, Heard message) {
        CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
        go(conversation, message, null, over);
        return over.whenComplete((done, failure) -> resume());
    }

    /** Asks the next one; or nobody is left, and the message is over here. */
    private void go(
            ConversationKey conversation,
            Heard message,
            @Nullable IncomingRoute last,
            CompletableFuture<@Nullable Void> over) {
        boolean waits = false;
        try {
            waits = routing.by(table -> {
                Optional<IncomingRoute> next = table.incomingAfter(last);
                next.ifPresentOrElse(
                        route -> ask(conversation, message, route)
                                .thenAccept(text ->
                                        thread.execute(() -> answered(conversation, message, route, text, over))),
                        () -> onwards.accept(table, message));
                return next.isPresent();
            });
        } finally {
            if (!waits) {
                over.complete(null);
            }
        }
    }

    private void answered(
            ConversationKey conversation,
            Heard message,
            IncomingRoute asked,
            Optional<String> text,
            CompletableFuture<@Nullable Void> over) {
        if (text.isPresent()) {
            go(conversation, message.saying(text.get()), asked, over);
        } else {
            over.complete(null);
        }
    }

    private CompletableFuture<Optional<String>> ask(ConversationKey conversation, Heard message, IncomingRoute route) {
        String name = route.interceptor().name();
        Reply reply = replies.to(route.plugin(), name, message);
        Sample sample = new Sample(message.workspace(), message.key().toString(), message.text());
        return asking.ask(
                route.plugin().lane(),
                conversation,
                name,
                sample,
                message.text(),
                text -> route.interceptor().code().look(message, reply));
    }

    /**
     * Whether so much waits here that no more should come.
     *
     * @return whether it is full
     */
    public boolean isFull() {
        return lines.works() >= MOST;
    }

    /**
     * Waits until there is room again.
     *
     * @param resume called once: at once, or on any thread
     */
    public void whenRoom(Runnable resume) {
        waiters.add(resume);
        resume();
    }

    private void resume() {
        while (!isFull()) {
            Runnable waiter = waiters.poll();
            if (waiter == null) {
                return;
            }
            waiter.run();
        }
    }

    /**
     * Whether no message is on its way past interceptors.
     *
     * @return true when there is nothing to wait for; whatever they have let through has been handed over then
     */
    public boolean isQuiet() {
        return lines.works() == 0;
    }

    /** Ends its thread; what is on its way is forgotten. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
