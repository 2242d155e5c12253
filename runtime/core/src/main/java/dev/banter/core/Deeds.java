package dev.banter.core;

import dev.banter.api.Catalogue;
import dev.banter.api.Event;
import dev.banter.api.Modals;
import dev.banter.api.Reply;
import dev.banter.core.deed.Commanded;
import dev.banter.core.deed.Done;
import dev.banter.core.deed.Reacted;
import dev.banter.core.deed.Reading;
import dev.banter.core.inbox.Remembered;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.quarantine.Admission;
import dev.banter.core.quarantine.Sample;
import dev.banter.core.reply.ConversationKey;
import dev.banter.core.reply.PlaceReply;
import dev.banter.core.reply.Voice;
import dev.banter.core.route.DeedRoute;
import dev.banter.core.route.DeedSearch;
import dev.banter.core.route.DeedSearch.Found;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.RouteTable;
import dev.banter.core.time.Timers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The path of what people do besides saying something: read, new or not, searched for its handlers, handed over. */
final class Deeds {

    /** More than can come twice: Slack sends copies within minutes. */
    private static final int REMEMBERED = 10_000;

    private final DeedSearch search;
    private final Voices voices;
    private final Timers timers;
    private final BotListener listener;
    private final Excuses excuses;
    private final Gatekeeper gatekeeper;
    private final Remembered<String> seen = new Remembered<>(REMEMBERED);

    Deeds(
            DeedSearch search,
            Voices voices,
            Timers timers,
            BotListener listener,
            Excuses excuses,
            Gatekeeper gatekeeper) {
        this.search = search;
        this.voices = voices;
        this.timers = timers;
        this.listener = listener;
        this.excuses = excuses;
        this.gatekeeper = gatekeeper;
    }

    /**
     * A person did something that is acknowledged.
     *
     * @param answers takes what is an answer to the bot itself, and no plugin's
     */
    CompletionStage<String> did(RouteTable table, Identity self, Deed deed, BiPredicate<RouteTable, Done> answers) {
        if (!Reading.knows(deed.kind())) {
            listener.unmatched();
            return none();
        }
        List<? extends Done> read = Reading.of(self, deed, timers);
        if (read.isEmpty()) {
            listener.unreadable(deed.kind());
            return none();
        }
        Acknowledgement acknowledgement = new Acknowledgement(timers, listener);
        for (int i = 0; i < read.size(); i++) {
            String origin = origin(self, deed.key()) + (i == 0 ? "" : "#" + i);
            Done done = read.get(i);
            if (!answers.test(table, done)) {
                dispatch(table, new Doing(done, origin, acknowledgement, done.triggerId(), false));
            }
        }
        acknowledgement.handedOut();
        return deed.kind().equals(Reading.SUBMISSION) ? acknowledgement.payload() : none();
    }

    /** A reaction was given or taken back. */
    void reacted(RouteTable table, Identity self, Event event) {
        Reacted.of(self, event).filter(reaction -> isNew(self, reaction.key())).ifPresent(reaction -> {
            Acknowledgement nobodys = new Acknowledgement(timers, listener);
            dispatch(table, new Doing(reaction, origin(self, reaction.key()), nobodys, reaction.triggerId(), false));
        });
    }

    private boolean isNew(Identity self, String key) {
        boolean isNew = seen.isNew(origin(self, key));
        if (!isNew) {
            listener.repeated();
        }
        return isNew;
    }

    private static String origin(Identity self, String key) {
        return self.workspace().id() + "/" + key;
    }

    private static CompletionStage<String> none() {
        return CompletableFuture.completedFuture("");
    }

    /** Calls one handler for a command once more, now that its person has said yes; whether it is still for it. */
    boolean again(LivePlugin plugin, Commanded command, String handler, String origin, Optional<String> trigger) {
        Optional<DeedSearch.Call> call = search.again(plugin, handler, command);
        call.ifPresent(found -> {
            Acknowledgement nobodys = new Acknowledgement(timers, listener);
            Doing doing = new Doing(command, origin + "#yes", nobodys, trigger, true);
            handOver(Found.only(plugin, found), doing);
        });
        return call.isPresent();
    }

    /**
     * Something that is done.
     *
     * @param done what
     * @param origin what names it
     * @param acknowledgement what Slack is answered
     * @param trigger what lets a modal be opened for it
     * @param confirmed whether the person has been asked, and said yes
     */
    private record Doing(
            Done done, String origin, Acknowledgement acknowledgement, Optional<String> trigger, boolean confirmed) {

        Sample sample() {
            return new Sample(done.workspace(), origin, (done.trigger() + " " + done.words()).strip());
        }
    }

    private void dispatch(RouteTable table, Doing doing) {
        List<Found> found = search.find(table, doing.done());
        for (Found each : found) {
            each.cut().forEach(route -> cut(each.plugin(), route, doing));
            if (!each.calls().isEmpty()) {
                handOver(each, doing);
            }
        }
        if (found.stream().allMatch(each -> each.calls().isEmpty())) {
            listener.unmatched();
            found.stream()
                    .filter(Found::spared)
                    .findFirst()
                    .ifPresentOrElse(
                            parked -> outOfOrder(parked.plugin(), doing),
                            () -> explain(doing.done(), found, doing.origin()));
        }
    }

    private void outOfOrder(LivePlugin plugin, Doing doing) {
        excuses.outOfOrder(plugin.lane(), doing.done(), doing.origin(), doing.acknowledgement());
    }

    private void handOver(Found found, Doing doing) {
        LivePlugin plugin = found.plugin();
        List<HandlerRun> runs = found.calls().stream()
                .flatMap(call -> run(plugin, call, doing).stream())
                .toList();
        if (runs.isEmpty()) {
            outOfOrder(plugin, doing);
        } else if (plugin.lane().offer(ConversationKey.of(doing.done().place()), runs)) {
            excuses.noneNeeded(plugin.lane());
        } else {
            excuses.busy(plugin.lane(), doing.done(), doing.origin(), doing.acknowledgement());
            runs.forEach(HandlerRun::forgotten);
        }
    }

    private void cut(LivePlugin plugin, DeedRoute route, Doing doing) {
        listener.cut(
                plugin.id(),
                route.handler(),
                doing.origin(),
                doing.done().words().length());
        plugin.lane().ward().cut(route.handler(), doing.sample());
    }

    private Optional<HandlerRun> run(LivePlugin plugin, DeedSearch.Call call, Doing doing) {
        return plugin.lane().ward().admit(call.route().handler()).map(admission -> run(plugin, call, doing, admission));
    }

    private HandlerRun run(LivePlugin plugin, DeedSearch.Call call, Doing doing, Admission admission) {
        String handler = call.route().handler();
        Done done = doing.done();
        RunReport report = new RunReport(listener, timers, plugin.lane(), handler, doing.sample(), admission);
        Voice voice = voices.of(plugin.lane(), report);
        PlaceReply reply = voices.reply(done.place(), voice);
        Modals modals = new PluginModals(done.workspace(), doing.trigger(), voices.outbox(), voice, timers);
        DeedCall called =
                new DeedCall(done, call, reply, modals, doing.acknowledgement().share(plugin.id(), handler));
        return new HandlerRun(
                plugin.lane(),
                called,
                reply,
                report,
                gatekeeper.leave(
                        plugin,
                        handler,
                        call.route().rights(),
                        Caller.of(done, doing.origin(), called, doing.confirmed())));
    }

    /** A person who typed a command is told what it understands; for all else there is nothing to be understood. */
    private void explain(Done done, List<Found> found, String origin) {
        if (done.kind() != Catalogue.Kind.COMMAND) {
            return;
        }
        List<DeedRoute> missed =
                found.stream().flatMap(each -> each.missed().stream()).toList();
        String pluginId = found.isEmpty() ? "banter" : found.get(0).plugin().id();
        Reply reply = voices.hosts(done.place(), pluginId, "explain", origin);
        gatekeeper
                .judge()
                .granted(missed, DeedRoute::rights, Caller.asker(done.place()))
                .thenAccept(granted -> reply.say(explanation(done.trigger(), missed, granted)));
    }

    private static String explanation(String command, List<DeedRoute> missed, List<DeedRoute> granted) {
        if (missed.isEmpty()) {
            return "Nothing here knows `" + command + "` just now.";
        }
        return granted.isEmpty()
                ? "There is nothing that you may do with `" + command + "` here."
                : granted.stream()
                        .map(DeedRoute::line)
                        .distinct()
                        .map(line -> "\n• " + line)
                        .collect(Collectors.joining(
                                "", "I did not understand that. `" + command + "` understands:", ""));
    }
}
