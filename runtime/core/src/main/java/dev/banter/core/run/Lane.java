package dev.banter.core.run;

import dev.banter.core.async.PluginCallbacks;
import dev.banter.core.quarantine.Outage;
import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.quarantine.Ward;
import dev.banter.core.quarantine.WardListener;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One plugin's own threads: the only place where its code runs. Safe from any thread.
 *
 * <p>Turns of one conversation run in order, turns of different conversations side by side. A step past its deadline
 * is interrupted; if it does not come back within the grace, its thread is given up: another takes its place, and the
 * conversation goes on without it.
 */
public final class Lane implements AutoCloseable {

    private final String pluginId;
    private final Duration deadline;
    private final Duration interception;
    private final Crews crews;
    private final Allowance allowance;
    private final Headcount headcount;
    private final Ward ward;
    private final PluginCallbacks callbacks;

    /** Answers that handlers have promised, by returning a stage, and that are not there yet. */
    private final AtomicInteger promised = new AtomicInteger();

    private volatile List<Interceptor<OutgoingHandler>> outgoing = List.of();

    /**
     * @param pluginId the plugin's id, which names the threads
     * @param loader the context class loader of the threads
     * @param settings what the plugin may take
     * @param timers for deadlines
     */
    public Lane(String pluginId, ClassLoader loader, LaneSettings settings, Timers timers) {
        this(pluginId, loader, settings, timers, QuarantineSettings.OFF, new WardListener() {});
    }

    /**
     * The same, with an eye on the plugin's handlers.
     *
     * @param pluginId the plugin's id, which names the threads
     * @param loader the context class loader of the threads
     * @param settings what the plugin may take
     * @param timers for deadlines
     * @param quarantine when a handler is parked
     * @param listener hears which ones are
     */
    public Lane(
            String pluginId,
            ClassLoader loader,
            LaneSettings settings,
            Timers timers,
            QuarantineSettings quarantine,
            WardListener listener) {
        this.pluginId = pluginId;
        this.deadline = settings.deadline();
        this.interception = settings.interception();
        this.allowance = settings.allowance();
        // or its class would come to be on a thread of the plugin's, where it can be had with no memory or stack left
        Allocation.soFar();
        this.crews = Crews.of(pluginId, loader, settings, timers);
        this.headcount = new Headcount(loader, allowance.threads(), timers);
        this.ward = new Ward(pluginId, quarantine, timers, listener, () -> out(settings.replacements()));
        this.callbacks = new PluginCallbacks(task -> callBack(new Chained(pluginId, task, listener)));
        headcount.begin();
    }

    /** Why no handler of the plugin is to be called, if that is so. */
    private Optional<Outage> out(int replacements) {
        return stuck() > replacements ? Optional.of(Outage.STUCK) : headcount.excess();
    }

    private void callBack(Chained callback) {
        if (!crews.callbacks().call(new Turn(List.of(callback)))) {
            throw new RejectedExecutionException("plugin " + pluginId
                    + " has no room for a callback more: too many wait for its threads, or it has gone");
        }
    }

    /**
     * The plugin's id.
     *
     * @return the id
     */
    public String pluginId() {
        return pluginId;
    }

    /**
     * How long a handler may run.
     *
     * @return more than zero
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * What the plugin may use up of that which all share.
     *
     * @return the allowance
     */
    public Allowance allowance() {
        return allowance;
    }

    /**
     * Which of the plugin's handlers may be called.
     *
     * @return watches over them
     */
    public Ward ward() {
        return ward;
    }

    /**
     * Takes a turn, behind those of the same conversation.
     *
     * @param conversation equal for turns that must not overtake each other
     * @param steps run one after another
     * @return false when the queue is full or the lane closed; nothing will run then
     */
    public boolean offer(Object conversation, List<? extends Step> steps) {
        return crews.handlers().offer(conversation, new Turn(steps));
    }

    /**
     * How long an interceptor has.
     *
     * @return more than zero
     */
    public Duration interception() {
        return interception;
    }

    /**
     * Asks an interceptor, behind those that were asked about the same conversation before. It is interrupted when it has
     * had its time.
     *
     * @param conversation equal for what must not overtake each other
     * @param step asks it
     * @return false when the queue is full or the lane closed; nothing will be asked then
     */
    public boolean intercept(Object conversation, Step step) {
        return crews.interceptors().offer(conversation, new Turn(List.of(step)));
    }

    /**
     * The interceptors of what the plugin says.
     *
     * @return in the order in which they are asked
     */
    public List<Interceptor<OutgoingHandler>> outgoing() {
        return outgoing;
    }

    /**
     * Has what the plugin says from now on looked at.
     *
     * @param interceptors in the order in which they are asked
     */
    public void speakThrough(List<Interceptor<OutgoingHandler>> interceptors) {
        outgoing = List.copyOf(interceptors);
    }

    /**
     * Runs other code of the plugin, such as its constructors, under the same deadline.
     *
     * @param name what runs, for the failure's text
     * @param code runs on a thread of the lane
     * @param <T> what it returns
     * @return completes with the result; fails with what the code threw, with {@link OverrunException}, or with
     *     {@link IllegalStateException} when the lane is full or closed
     */
    public <T extends @Nullable Object> CompletionStage<T> call(String name, Callable<T> code) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!crews.handlers().call(new Turn(List.of(new Call<>(name, code, result))))) {
            result.completeExceptionally(
                    new IllegalStateException("plugin " + pluginId + " has no thread for " + name));
        }
        return result;
    }

    /**
     * Where to run what a plugin has chained to a stage that the host completes, under the same deadline as its handlers.
     *
     * @return threads of this plugin, other than those that run its handlers; takes no more when the lane is closed, or
     *     10,000 callbacks wait
     */
    public Executor callbacks() {
        return callbacks;
    }

    /**
     * Turns that have not begun.
     *
     * @return 0 to the limit of the settings
     */
    public int waiting() {
        return crews.handlers().waiting();
    }

    /**
     * Whether at least half of the queue is free.
     *
     * @return whether a rush is over
     */
    public boolean isRelaxed() {
        return crews.handlers().isRelaxed();
    }

    /**
     * Threads that have not come back from a handler and were given up.
     *
     * @return 0 or more
     */
    public int stuck() {
        return crews.stuck();
    }

    /**
     * Notes that a handler will answer later: the lane is not quiet before it has.
     *
     * @return to be run once it has, or will not any more
     */
    public Runnable promise() {
        promised.incrementAndGet();
        return promised::decrementAndGet;
    }

    /**
     * Whether nothing waits, no thread of the lane runs a handler, and no answer is yet to come.
     *
     * @return true when there is nothing to wait for
     */
    public boolean isQuiet() {
        // In this order: what runs may promise, and what was promised runs nothing more.
        return crews.isQuiet() && promised.get() == 0;
    }

    /**
     * Where the threads are that run something just now, those included that were given up.
     *
     * @return of each its name and the calls that it is in, in lines
     */
    public List<String> atWork() {
        return crews.atWork();
    }

    /**
     * Takes no turn more, forgets what has not begun and interrupts what runs; calls are taken all the same, for a plugin's
     * last ones. Does not wait.
     */
    public void hurry() {
        crews.hurry();
    }

    /** Takes nothing more and forgets what has not begun; what runs goes on. Does not wait. */
    public void drain() {
        crews.drain();
    }

    /** Takes nothing more, forgets what has not begun, interrupts what runs and ends its loops. Does not wait. */
    @Override
    public void close() {
        headcount.close();
        crews.close();
        callbacks.close();
    }
}
