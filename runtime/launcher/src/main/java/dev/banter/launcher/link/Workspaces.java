package dev.banter.launcher.link;

import dev.banter.api.WorkspaceId;
import dev.banter.core.async.HostThreads;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.core.outbox.Outbox;
import dev.banter.launcher.http.Readiness;
import dev.banter.launcher.settings.access.Access;
import dev.banter.slack.Link;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All workspaces that the bot works in. What becomes of one is nothing to the others. */
public final class Workspaces implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("banter");

    /** More than the links' thread needs, if it runs at all. */
    private static final Duration REFUSAL = Duration.ofSeconds(1);

    /** What the workspaces together mean for the process. Called on the links' thread. */
    public interface Turns {

        /**
         * There is a way to a workspace, for the first time or again.
         *
         * @param self who the bot is there
         */
        void opened(Identity self);

        /**
         * A new connection has taken over, and what was said just before may not have come.
         *
         * @param self who the bot is there
         */
        void renewed(Identity self);

        /** Hello has come from every workspace that was not refused. Said again whenever one has come back. */
        void ready();

        /** Slack refuses the credentials of every workspace for good. */
        void refused();
    }

    private final List<LinkedWorkspace> all;
    private final Outbox outbox;
    private final Turns turns;

    // Guarded by this.
    private final Map<WorkspaceId, LinkedWorkspace> byId = new HashMap<>();
    private final Set<LinkedWorkspace> greeted = new HashSet<>();

    /**
     * Workspaces that are not linked yet.
     *
     * @param accesses how each is reached
     * @param opener makes links
     * @param inlet takes what comes
     * @param outbox learns the ways out
     * @param meters count
     * @param turns is told what becomes of all of them together
     */
    public Workspaces(
            List<Access> accesses, Opener opener, Inlet inlet, Outbox outbox, MeterRegistry meters, Turns turns) {
        this.outbox = outbox;
        this.turns = turns;
        LinkedWorkspace.Turns each = new Each();
        this.all = accesses.stream()
                .map(access -> new LinkedWorkspace(
                        access, accesses.size() == 1 ? opener : opener.of(access.name()), inlet, meters, each))
                .toList();
    }

    /** Begins to seek all links. */
    public void start() {
        all.forEach(LinkedWorkspace::start);
    }

    /**
     * Whether all workspaces are live.
     *
     * @return with the reasons of those that are not
     */
    public Readiness readiness() {
        if (all.size() == 1) {
            return all.get(0).readiness();
        }
        Map<Boolean, List<String>> byReadiness = all.stream()
                .map(each -> Map.entry(each.name(), each.readiness()))
                .collect(Collectors.partitioningBy(
                        each -> each.getValue().ready(),
                        Collectors.mapping(
                                each -> each.getKey() + ": " + each.getValue().reason(), Collectors.toList())));
        List<String> not = byReadiness.getOrDefault(false, List.of());
        return new Readiness(not.isEmpty(), String.join("; ", not.isEmpty() ? byReadiness.get(true) : not));
    }

    private final class Each implements LinkedWorkspace.Turns {

        @Override
        public void live(LinkedWorkspace which, Identity self) {
            WorkspaceId id = self.workspace();
            LinkedWorkspace holder = claim(which, id);
            if (!holder.equals(which)) {
                which.giveUp("the workspace is " + id.id() + ", which '" + holder.name()
                        + "' is already: one process holds one bot in a workspace. Take one of the two out, or use the"
                        + " token of another workspace");
                closeAside(which);
                return;
            }
            which.connect(id, outbox);
            turns.opened(self);
            settle();
        }

        @Override
        public void renewed(Identity self) {
            turns.renewed(self);
        }

        @Override
        public void refused(LinkedWorkspace which, String line) {
            String others = which.isRefused() ? "" : "; what else leads there is tried nevertheless";
            if (all.size() == 1) {
                log.error("{}{}", line, others);
            } else {
                log.error(
                        "workspace {}: {}{} (its tokens are bot-token and app-token of its entry in banter.yaml)",
                        which.name(),
                        line,
                        others);
            }
            settle();
        }
    }

    private synchronized LinkedWorkspace claim(LinkedWorkspace which, WorkspaceId id) {
        LinkedWorkspace holder = byId.computeIfAbsent(id, first -> which);
        if (holder.equals(which)) {
            greeted.add(which);
        }
        return holder;
    }

    private void settle() {
        boolean noneLeft;
        boolean allSettled;
        synchronized (this) {
            noneLeft = all.stream().allMatch(LinkedWorkspace::isRefused);
            allSettled = all.stream().allMatch(each -> each.isRefused() || greeted.contains(each));
        }
        if (noneLeft) {
            turns.refused();
        } else if (allSettled) {
            turns.ready();
        }
    }

    /** Not on the links' thread, which their leave is taken on. */
    private static void closeAside(LinkedWorkspace which) {
        HostThreads.named("closing")
                .newThread(() -> which.links().forEach(Link::close))
                .start();
    }

    /** Leaves to Slack whatever can be refused, by all links at once; returns when nothing more of it is taken. */
    public void refuseNew() {
        CompletableFuture<?>[] refusals = all.stream()
                .flatMap(LinkedWorkspace::links)
                .map(link -> link.refuseNew().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(refusals).get(REFUSAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException failed) {
            log.warn("not every link could be told to take nothing more: {}", failed.toString());
        }
    }

    /** Takes leave of all at the same time. */
    @Override
    public void close() {
        HostThreads threads = HostThreads.named("closing");
        Stream<CompletableFuture<Void>> closings = all.stream()
                .flatMap(LinkedWorkspace::links)
                .map(link -> CompletableFuture.runAsync(
                        link::close, task -> threads.newThread(task).start()));
        CompletableFuture.allOf(closings.toArray(CompletableFuture<?>[]::new)).join();
    }
}
