package dev.banter.core.intercept;

import dev.banter.api.Reply;
import dev.banter.core.async.HostThreads;
import dev.banter.core.async.Stages;
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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
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
    private final BiFunction<RouteTable, Heard, CompletionStage<?>> onwards;
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
     * @param onwards takes what they let through, with the table that counts by then; hands it over, and never waits. What it
     *     returns completes once the message cannot be lost any more
     */
    public Screening(
            Routing routing,
            Timers timers,
            InterceptionListener listener,
            Replies replies,
            BiFunction<RouteTable, Heard, CompletionStage<?>> onwards) {
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
     * @return completes once the message cannot be lost any more, or is nobody's business; fails when it was not taken in
     */
    public CompletionStage<?> take(Heard message) {
        Optional<CompletionStage<?>> through = routing.by(table -> {
            boolean free = lines.works() == 0 && table.incomingAfter(null).isEmpty();
            return free ? Optional.of(onwards.apply(table, message)) : Optional.empty();
        });
        return through.orElseGet(() -> queue(message));
    }

    private CompletionStage<?> queue(Heard message) {
        // Here, and not when it is wanted: a thread keeps what is on the stack of the one that makes it.
        thread.prestartCoreThread();
        ConversationKey conversation = ConversationKey.of(Place.of(message));
        Passage passage = new Passage(conversation, new CompletableFuture<>(), new CompletableFuture<>());
        lines.add(conversation, () -> pass(passage, message));
        return passage.taken();
    }

    /** A message on its way: over, once the next of its conversation may go, and taken, once it cannot be lost. */
    private record Passage(
            ConversationKey conversation, CompletableFuture<Object> over, CompletableFuture<Object> taken) {

        void end(CompletionStage<?> safe) {
            Stages.pass(safe, taken);
            over.complete("");
        }
    }

    private CompletableFuture<?> pass(Passage passage, Heard message) {
        go(passage, message, null);
        return passage.over().whenComplete((done, failure) -> resume());
    }

    /** Asks the next one; or nobody is left, and the message is over here. */
    private void go(Passage passage, Heard message, @Nullable IncomingRoute last) {
        try {
            routing.handOver(table -> table.incomingAfter(last)
                    .ifPresentOrElse(
                            route -> ask(passage.conversation(), message, route)
                                    .thenAccept(text -> thread.execute(() -> answered(passage, message, route, text))),
                            () -> passage.end(onwards.apply(table, message))));
        } catch (RuntimeException | Error fault) {
            passage.end(CompletableFuture.failedStage(fault));
            throw fault;
        }
    }

    private void answered(Passage passage, Heard message, IncomingRoute asked, Optional<String> text) {
        if (text.isPresent()) {
            go(passage, message.saying(text.get()), asked);
        } else {
            passage.end(Stages.DONE);
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
