package dev.banter.core;

import dev.banter.api.Event;
import dev.banter.api.Reply;
import dev.banter.core.async.Stages;
import dev.banter.core.deed.Reacted;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.intercept.Screening;
import dev.banter.core.message.Addressing;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Heard;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.core.message.Speech;
import dev.banter.core.reply.Place;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.Matching;
import dev.banter.core.route.RouteTable;
import dev.banter.core.route.Routing;
import dev.banter.core.time.Timers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What links hand over: it is speech or not, new or not, and for the bot itself, or goes on to interceptors, patterns and
 * lanes. Safe from any thread.
 */
final class Intake implements Inlet, AutoCloseable {

    private static final CompletionStage<?> STOPPING =
            CompletableFuture.failedStage(new IllegalStateException("the bot is stopping"));

    private final Inbox inbox;
    private final Coming coming;
    private final Firsts firsts;
    private final BotListener listener;
    private final Voices voices;
    private final Routing routing;
    private final Matching matching;
    private final Consent consent;
    private final Dispatcher dispatcher;
    private final Deeds deeds;
    private final Screening screening;
    private final Addressing addressing;
    private final Map<Identity, Addressing.Reader> readers = new ConcurrentHashMap<>();
    private volatile FrontDesk desk = FrontDesk.CLOSED;
    private volatile boolean silent;

    /**
     * @param inbox remembers what came in
     * @param addressing tells whether the bot is meant
     * @param voices speak for the bot, and for plugins whose interceptors are asked
     * @param matching has what is said
     * @param consent has what is an answer to a question of the bot's
     * @param dispatcher has what happens
     * @param deeds has what people do
     */
    Intake(
            Inbox inbox,
            Timers timers,
            BotListener listener,
            Addressing addressing,
            Voices voices,
            Routing routing,
            Matching matching,
            Consent consent,
            Dispatcher dispatcher,
            Deeds deeds) {
        this.inbox = inbox;
        this.coming = new Coming(inbox, listener);
        this.firsts = new Firsts(inbox, listener);
        this.listener = listener;
        this.addressing = addressing;
        this.voices = voices;
        this.routing = routing;
        this.matching = matching;
        this.consent = consent;
        this.dispatcher = dispatcher;
        this.deeds = deeds;
        this.screening = new Screening(routing, timers, listener, this::reply, this::screened);
    }

    @Override
    public CompletionStage<?> heard(Identity self, Incoming message) {
        if (!Speech.isSpeech(self, message)) {
            return Stages.DONE;
        }
        if (silent) {
            return STOPPING;
        }
        Heard heard = Heard.of(self, message, readers.computeIfAbsent(self, addressing::reader));
        if (!inbox.isNew(heard.key())) {
            listener.repeated();
            return coming.of(heard.key());
        }
        listener.heard();
        return coming.add(heard.key(), desk.isFor(heard) ? atDesk(heard) : screening.take(heard));
    }

    /** An order is carried out once, even when its message comes again after a restart. */
    private CompletionStage<?> atDesk(Heard heard) {
        String key = heard.key().toString();
        return firsts.first(
                key + "/banter",
                () -> {
                    desk.answer(heard, voices.hosts(Place.of(heard), "banter", "desk", key));
                    return CompletableFuture.completedStage("");
                },
                "");
    }

    private Reply reply(LivePlugin plugin, String interceptor, Heard message) {
        return voices.reply(
                Place.of(message),
                voices.of(plugin.lane(), interceptor, message.key().toString()));
    }

    private CompletionStage<?> screened(RouteTable table, Heard message) {
        return consent.takes(table, message) ? Stages.DONE : matching.match(table, message);
    }

    @Override
    public boolean listensTo(String type) {
        return !silent && routing.now().listensTo(type);
    }

    @Override
    public void happened(Identity self, String key, Event event) {
        if (silent) {
            return;
        }
        String id = key.isEmpty() ? "" : self.workspace().id() + "/event/" + key;
        firsts.first(id, () -> happened(self, event), "");
    }

    private CompletionStage<String> happened(Identity self, Event event) {
        routing.handOver(table -> {
            dispatcher.happened(table, self, event);
            if (event.type().equals(Reacted.ADDED) || event.type().equals(Reacted.REMOVED)) {
                deeds.reacted(table, self, event);
            }
        });
        return CompletableFuture.completedStage("");
    }

    @Override
    public CompletionStage<String> did(Identity self, Deed deed) {
        return silent
                ? CompletableFuture.completedFuture("")
                : firsts.first(
                        self.workspace().id() + "/" + deed.kind() + "/" + deed.key(),
                        () -> routing.by(table -> deeds.did(table, self, deed, consent::takes)),
                        "");
    }

    @Override
    public boolean full() {
        return inbox.full() || screening.isFull();
    }

    @Override
    public void whenRoom(Runnable resume) {
        screening.whenRoom(() -> inbox.whenRoom(resume));
    }

    @Override
    public boolean relaxed() {
        return routing.now().plugins().stream().allMatch(plugin -> plugin.lane().isRelaxed());
    }

    /** Has what is said to the bot itself answered, before any plugin hears of it. */
    void open(FrontDesk opened) {
        desk = opened;
    }

    /** As whom the bot has heard something. */
    Set<Identity> identities() {
        return readers.keySet();
    }

    /** Takes nothing more; what comes all the same leaves no trace. */
    void fallSilent() {
        silent = true;
    }

    boolean isQuiet() {
        return firsts.isQuiet() && screening.isQuiet();
    }

    /** Ends its threads. */
    @Override
    public void close() {
        screening.close();
        firsts.close();
    }
}
