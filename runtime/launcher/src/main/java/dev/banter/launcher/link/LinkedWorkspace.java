package dev.banter.launcher.link;

import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.wire.Wire;
import dev.banter.launcher.http.Readiness;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.Link;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One workspace and the links to it: live with any of them, and given up with the last. */
final class LinkedWorkspace {

    /** What a workspace's links mean for the bot. Called on the links' thread. */
    interface Turns {

        /** Hello has come, by one of the links. */
        void live(LinkedWorkspace which, Identity self);

        /** A new connection has taken over from one that may have lost something: by RTM nothing is sent again. */
        void renewed(Identity self);

        /**
         * Slack refuses the credentials of a link for good.
         *
         * @param line which token, why, and what to do now
         */
        void refused(LinkedWorkspace which, String line);
    }

    private final Access access;
    private final Turns turns;
    private final Map<WayIn, Link> links = new EnumMap<>(WayIn.class);
    private final Set<WayIn> refused = EnumSet.noneOf(WayIn.class);
    private volatile @Nullable Identity known;
    private volatile @Nullable String refusal;

    /**
     * @param inlet takes what comes
     * @param turns is told how it fares
     */
    LinkedWorkspace(Access access, Opener opener, Inlet inlet, MeterRegistry meters, Turns turns) {
        this.access = access;
        this.turns = turns;
        Sightings sightings = new Sightings(opener.machinery().timers()::nanos);
        for (WayIn way : access.ways()) {
            Tags tags = Tags.of("workspace", access.name(), "way", way.word());
            LinkJournal journal =
                    new LinkJournal(meters, tags, this::live, () -> succeeded(way), line -> refused(way, line));
            Inlet once = access.ways().size() == 1 ? inlet : new Once(inlet, way, sightings, this::known);
            links.put(way, opener.open(way, access, once, journal));
        }
    }

    String name() {
        return access.name();
    }

    void start() {
        links.values().forEach(Link::start);
    }

    /** What the first link to be live calls the workspace, it is called by all: or keys would not be known again. */
    private Identity known(Identity self) {
        Identity first = known;
        return first == null || first.workspace().equals(self.workspace())
                ? self
                : new Identity(first.workspace(), self.self(), self.botId(), self.name());
    }

    private void live(Identity self) {
        if (isRefused()) {
            return;
        }
        if (known == null) {
            known = self;
        }
        turns.live(this, known(self));
    }

    private void succeeded(WayIn way) {
        Identity self = known;
        if (self != null && way == WayIn.RTM) {
            turns.renewed(self);
        }
    }

    private void refused(WayIn way, String line) {
        refused.add(way);
        if (refused.containsAll(access.ways())) {
            refusal = line;
        }
        turns.refused(this, line);
    }

    /** Whether nothing is tried any more. */
    boolean isRefused() {
        return refusal != null;
    }

    /** Nothing is to be tried any more, whatever Slack says. */
    void giveUp(String line) {
        refusal = line;
        turns.refused(this, line);
    }

    /** Opens the way out: frames by RTM, where it is one of several, and all else by the Web API of another. */
    void connect(WorkspaceId workspace, Outbox outbox) {
        List<Link> inOrder = links().toList();
        Link last = inOrder.get(inOrder.size() - 1);
        boolean framesBesides = inOrder.size() > 1 && links.containsKey(WayIn.RTM);
        Wire wire = framesBesides ? new EitherWire(inOrder.get(0).wire(), last.wire()) : last.wire();
        outbox.connect(workspace, wire, last.directory());
    }

    Readiness readiness() {
        String given = refusal;
        if (given != null) {
            return new Readiness(false, given);
        }
        boolean live = links.values().stream().anyMatch(link -> link.status().live());
        String reason = links.entrySet().stream()
                .map(link -> (links.size() == 1 ? "" : link.getKey().word() + ": ")
                        + link.getValue().status().reason())
                .collect(Collectors.joining("; "));
        return new Readiness(live, reason);
    }

    /** In the order of the ways. Each has to be closed, and waits for Slack's answer then. */
    Stream<Link> links() {
        return List.copyOf(links.values()).stream();
    }
}
