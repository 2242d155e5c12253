package dev.banter.core;

import dev.banter.api.Catalogue;
import dev.banter.api.Slack;
import dev.banter.api.WorkspaceId;
import dev.banter.core.data.MemoryShelf;
import dev.banter.core.data.PluginData;
import dev.banter.core.data.Shelf;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.intercept.Proofreading;
import dev.banter.core.job.Diary;
import dev.banter.core.job.PluginTimers;
import dev.banter.core.message.Addressing;
import dev.banter.core.message.Heard;
import dev.banter.core.message.Inlet;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.reply.Place;
import dev.banter.core.reply.Voice;
import dev.banter.core.right.Judge;
import dev.banter.core.right.Verdict;
import dev.banter.core.route.DeedSearch;
import dev.banter.core.route.Departure;
import dev.banter.core.route.Explaining;
import dev.banter.core.route.Explanation;
import dev.banter.core.route.Indexing;
import dev.banter.core.route.Inspecting;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Matching;
import dev.banter.core.route.Route;
import dev.banter.core.route.RouteTable;
import dev.banter.core.route.Routing;
import dev.banter.core.route.SecondLook;
import dev.banter.core.run.Lane;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * The path of a message, put together, and the switching of plugins: everything else hangs on these two.
 *
 * <p>A message comes from a link ({@link Intake}): it is speech or not, is new or not, is matched ({@link Matching}), and is
 * handed over to the lanes of the plugins it is for ({@link Dispatcher}).
 */
public final class Bot implements Switchboard, AutoCloseable {

    /** How often a stop looks whether handlers are still running. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    /** Characters that one plugin may keep in memory. */
    private static final long FORGETFUL = 1_000_000;

    private final BotSettings settings;
    private final Timers timers;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Shelf shelf;
    private final Diary diary;
    private final Clockwork clockwork;
    private final BotListener listener;
    private final Voices voices;
    private final Judge judge;
    private final Leftovers leftovers;
    private final Matching matching;
    private final Intake intake;
    private final Addressing addressing;
    private final Routing routing = new Routing();
    private final Indexing indexing;
    private final Inspecting inspecting;

    /**
     * @param settings how it hears and runs
     * @param timers the clock
     * @param inbox remembers what came in
     * @param outbox takes what is said
     * @param listener hears what the bot does
     */
    public Bot(BotSettings settings, Timers timers, Inbox inbox, Outbox outbox, BotListener listener) {
        this(
                settings,
                timers,
                inbox,
                outbox,
                new MemoryShelf(FORGETFUL),
                Diary.inMemory(InstantSource.system()),
                listener);
    }

    /**
     * The same, with plugins that keep what outlives the process.
     *
     * @param settings how it hears and runs
     * @param timers the clock
     * @param inbox remembers what came in
     * @param outbox takes what is said
     * @param shelf has what plugins keep
     * @param diary has what is to be done by the clock
     * @param listener hears what the bot does
     */
    public Bot(
            BotSettings settings,
            Timers timers,
            Inbox inbox,
            Outbox outbox,
            Shelf shelf,
            Diary diary,
            BotListener listener) {
        this.shelf = shelf;
        this.diary = diary;
        this.clockwork = new Clockwork(routing, diary, timers, listener);
        this.settings = settings;
        this.timers = timers;
        this.inbox = inbox;
        this.outbox = outbox;
        this.listener = listener;
        this.voices = new Voices(outbox, new Proofreading(outbox, timers, listener), listener);
        Excuses excuses = new Excuses(voices, listener);
        this.judge = new Judge(outbox, timers, settings.rights());
        Confirming confirming =
                new Confirming(voices, timers, listener, () -> UUID.randomUUID().toString());
        Gatekeeper gatekeeper = new Gatekeeper(judge, settings.rights(), voices, timers, listener, confirming);
        SecondLook look = new SecondLook(settings.matching(), timers);
        MessageRuns runs = new MessageRuns(inbox, voices, timers, listener, gatekeeper);
        this.leftovers = new Leftovers(inbox, routing, look, runs, timers);
        Dispatcher dispatcher = new Dispatcher(inbox, routing, timers, listener, excuses, runs, leftovers);
        Deeds deeds = new Deeds(new DeedSearch(look), voices, timers, listener, excuses, gatekeeper);
        Consent consent = new Consent(confirming, dispatcher, deeds);
        this.matching = new Matching(settings.matching(), timers, dispatcher);
        this.indexing = new Indexing(routing, timers);
        this.inspecting = new Inspecting(settings.matching(), timers, listener::slow);
        this.addressing = new Addressing(settings.names());
        this.intake =
                new Intake(inbox, timers, listener, addressing, voices, routing, matching, consent, dispatcher, deeds);
    }

    /**
     * Takes what links hand over.
     *
     * @return for any thread
     */
    public Inlet inlet() {
        return intake;
    }

    @Override
    public Lane open(String pluginId, ClassLoader loader, LaneSettings lane) {
        return new Lane(pluginId, loader, lane, timers, settings.quarantine(), listener);
    }

    @Override
    public Services services(Lane lane) {
        String origin = lane.pluginId() + "@" + timers.nanos();
        Voice voice = voices.of(lane, "Slack", origin);
        Catalogue catalogue = new LiveCatalogue(routing, judge, voice);
        return new Services(
                new PluginSlack(outbox, voice, null),
                catalogue,
                new PluginData(shelf, lane.pluginId()),
                new PluginTimers(diary, lane.pluginId(), clockwork.reminders()::isSet),
                listener::failed);
    }

    @Override
    public synchronized Optional<Departure> plug(LivePlugin plugin) {
        Optional<Departure> departure = swap(plugin.id(), table -> table.with(plugin));
        outbox.workspaces().forEach(workspace -> leftovers.resume(plugin, workspace));
        clockwork.plugged(plugin);
        inspecting.come(plugin, routing);
        return departure;
    }

    @Override
    public synchronized Optional<Departure> unplug(String pluginId) {
        return swap(pluginId, table -> table.without(pluginId));
    }

    @Override
    public Map<String, String> parked(String pluginId) {
        return routing.now()
                .plugin(pluginId)
                .map(plugin -> plugin.lane().ward().parked())
                .orElse(Map.of());
    }

    @Override
    public Map<String, Instant> upcoming(String pluginId) {
        return clockwork.upcoming(pluginId);
    }

    private Optional<Departure> swap(String pluginId, UnaryOperator<RouteTable> change) {
        Optional<Departure> departure = routing.swap(pluginId, change);
        indexing.changed();
        List<LivePlugin> plugins = routing.now().plugins();
        listener.routed(
                plugins.size(), plugins.stream().mapToInt(LivePlugin::handlers).sum());
        return departure;
    }

    /**
     * There is a way to a workspace: what an earlier process did not finish there is done now. With the first of them begins
     * what is done by the clock.
     *
     * @param workspace where
     */
    public void resume(WorkspaceId workspace) {
        routing.now().plugins().forEach(plugin -> leftovers.resume(plugin, workspace));
        clockwork.start();
    }

    /**
     * Has what is said to the bot itself answered, before any plugin hears of it.
     *
     * @param opened who answers from now on
     */
    public void open(FrontDesk opened) {
        intake.open(opened);
    }

    /**
     * Tells which handlers a message would be for, and why. Runs none, and counts nothing. Not on a socket's thread: slow
     * patterns take their time.
     *
     * @param question what would be said, where and by whom
     * @return about every handler for messages
     */
    public Explanation explain(Supposition question) {
        return new Explaining(settings.matching(), timers::nanos, this::denial)
                .explain(routing.now(), question.in(outbox.workspaces()).asHeard(addressing, intake.identities()));
    }

    /** What a handler asks of people; who may not is not told, and it is not counted how often they asked. */
    private Optional<String> denial(LivePlugin plugin, Route route, Heard message) {
        Verdict verdict = judge.judge(route.rights(), Caller.asker(Place.of(message)))
                .toCompletableFuture()
                .join();
        return verdict.isGranted() ? Optional.empty() : Optional.of("does not do it for them there: " + verdict.why());
    }

    /**
     * Messages and reminders that were tried too often, and what Slack did not take.
     *
     * @return for any thread
     */
    public DeadLetters deadLetters() {
        return new DeadLetters(inbox, outbox, routing, leftovers, clockwork.reminders());
    }

    /**
     * Speaks for the bot itself.
     *
     * @return for any thread; what is chained to its stages runs on threads of the host's, and has to be short
     */
    public Slack slack() {
        return new PluginSlack(outbox, voices.hosts("slack", "banter@" + timers.nanos()), null);
    }

    /**
     * What the bot understands just now.
     *
     * @return always of the moment in which it is asked; for any thread
     */
    public Catalogue catalogue() {
        return new LiveCatalogue(routing, judge, voices.hosts("catalogue", "banter@" + timers.nanos()));
    }

    /**
     * Hears nothing more, and waits until the handlers are through with what was heard. What comes by a link all the same
     * leaves no trace: nobody is called or told, and nothing is remembered that could be taken for a copy later. So
     * whatever can be refused is to be refused before.
     *
     * @param patience how long to wait at the most
     * @return whether all of them are
     */
    public boolean fallSilent(Duration patience) {
        intake.fallSilent();
        clockwork.close();
        List<Lane> lanes =
                routing.now().plugins().stream().map(LivePlugin::lane).toList();
        long until = System.nanoTime() + patience.toNanos();
        while (!intake.isQuiet() || !matching.isQuiet() || !lanes.stream().allMatch(Lane::isQuiet)) {
            if (System.nanoTime() - until >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }

    /** Ends its threads. Lanes are closed by who opened them. */
    @Override
    public void close() {
        clockwork.close();
        intake.close();
        matching.close();
        leftovers.close();
        indexing.close();
        inspecting.close();
    }
}
