package dev.banter.core;

import dev.banter.api.Catalogue;
import dev.banter.api.Event;
import dev.banter.api.Modals;
import dev.banter.api.Reply;
import dev.banter.core.deed.Done;
import dev.banter.core.deed.Reacted;
import dev.banter.core.deed.Reading;
import dev.banter.core.inbox.Remembered;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.quarantine.Admission;
import dev.banter.core.quarantine.Sample;
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
    private final Remembered<String> seen = new Remembered<>(REMEMBERED);

    Deeds(DeedSearch search, Voices voices, Timers timers, BotListener listener, Excuses excuses) {
        this.search = search;
        this.voices = voices;
        this.timers = timers;
        this.listener = listener;
        this.excuses = excuses;
    }

    /** A person did something that is acknowledged. */
    CompletionStage<String> did(RouteTable table, Identity self, Deed deed) {
        if (!isNew(self, deed.key())) {
            return none();
        }
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
            dispatch(table, read.get(i), origin, acknowledgement);
        }
        acknowledgement.handedOut();
        return deed.kind().equals(Reading.SUBMISSION) ? acknowledgement.payload() : none();
    }

    /** A reaction was given or taken back. */
    void reacted(RouteTable table, Identity self, Event event) {
        Reacted.of(self, event).filter(reaction -> isNew(self, reaction.key())).ifPresent(reaction -> {
            Acknowledgement nobodys = new Acknowledgement(timers, listener);
            dispatch(table, reaction, origin(self, reaction.key()), nobodys);
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

    private void dispatch(RouteTable table, Done done, String origin, Acknowledgement acknowledgement) {
        List<Found> found = search.find(table, done);
        for (Found each : found) {
            each.cut().forEach(route -> cut(each.plugin(), route, done, origin));
            if (!each.calls().isEmpty()) {
                handOver(each, done, origin, acknowledgement);
            }
        }
        if (found.stream().allMatch(each -> each.calls().isEmpty())) {
            listener.unmatched();
            explain(done, found, origin);
        }
    }

    private void handOver(Found found, Done done, String origin, Acknowledgement acknowledgement) {
        LivePlugin plugin = found.plugin();
        List<HandlerRun> runs = found.calls().stream()
                .flatMap(call -> run(plugin, done, call, origin, acknowledgement).stream())
                .toList();
        if (runs.isEmpty()) {
            excuses.outOfOrder(plugin.lane(), done, origin, acknowledgement);
        } else if (plugin.lane().offer(ConversationKey.of(done.place()), runs)) {
            excuses.noneNeeded(plugin.lane());
        } else {
            excuses.busy(plugin.lane(), done, origin, acknowledgement);
            runs.forEach(HandlerRun::forgotten);
        }
    }

    private void cut(LivePlugin plugin, DeedRoute route, Done done, String origin) {
        listener.cut(plugin.id(), route.handler(), origin, done.words().length());
        plugin.lane().ward().cut(route.handler(), sample(done, origin));
    }

    private static Sample sample(Done done, String origin) {
        return new Sample(done.workspace(), origin, (done.trigger() + " " + done.words()).strip());
    }

    private Optional<HandlerRun> run(
            LivePlugin plugin, Done done, DeedSearch.Call call, String origin, Acknowledgement acknowledgement) {
        return plugin.lane()
                .ward()
                .admit(call.route().handler())
                .map(admission -> run(plugin, done, call, origin, acknowledgement, admission));
    }

    private HandlerRun run(
            LivePlugin plugin,
            Done done,
            DeedSearch.Call call,
            String origin,
            Acknowledgement acknowledgement,
            Admission admission) {
        String handler = call.route().handler();
        Voice voice = voices.of(plugin.lane(), handler, origin);
        Reply reply = voices.reply(done.place(), voice);
        Modals modals = new PluginModals(done.workspace(), done.triggerId(), voices.outbox(), voice, timers);
        return new HandlerRun(
                new DeedCall(done, call, reply, modals, acknowledgement.share(plugin.id(), handler)),
                reply,
                new RunReport(listener, timers, plugin.id(), handler, sample(done, origin), admission));
    }

    /** A person who typed a command is told what it understands; for all else there is nothing to be understood. */
    private void explain(Done done, List<Found> found, String origin) {
        if (done.kind() != Catalogue.Kind.COMMAND) {
            return;
        }
        String lines = found.stream()
                .flatMap(each -> each.missed().stream())
                .map(DeedRoute::line)
                .distinct()
                .map(line -> "\n• " + line)
                .collect(Collectors.joining());
        String answer = lines.isEmpty()
                ? "Nothing here knows `" + done.trigger() + "` just now."
                : "I did not understand that. `" + done.trigger() + "` understands:" + lines;
        String pluginId = found.isEmpty() ? "banter" : found.get(0).plugin().id();
        voices.hosts(done.place(), pluginId, "explain", origin).say(answer);
    }
}
