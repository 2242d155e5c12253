package dev.banter.core.route;

import dev.banter.core.message.Heard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How hard a thread tries to decide which handlers of a plugin a message is for. */
interface Effort {

    /**
     * Decides it.
     *
     * @return the hits, or {@code null} when it must be decided elsewhere
     */
    @Nullable List<Hit> hits(Contender contender, Heard message, boolean fallback);

    /** On the socket's thread: gives up early, and leaves a slow plugin alone. Used for one message. */
    final class Brief implements Effort {

        private final MatchSettings settings;
        private final StepBudget budget;
        private final long now;

        Brief(MatchSettings settings, StepBudget budget, long now) {
            this.settings = settings;
            this.budget = budget;
            this.now = now;
        }

        @Override
        public @Nullable List<Hit> hits(Contender contender, Heard message, boolean fallback) {
            PluginEntry entry = contender.entry();
            if (entry.mustWait(now)) {
                return null;
            }
            List<Hit> hits = new ArrayList<>(2);
            for (Route route : contender.routes()) {
                if (route.isFor(message, fallback) && !entry.spares(route)) {
                    StepBudget slice = budget.slice(settings.slicePerPattern());
                    long granted = slice.steps();
                    Search search = Search.in(message.text(), route.pattern(), slice);
                    budget.settle(slice, granted);
                    if (search.cut()) {
                        if (!budget.isSpent()) {
                            entry.slowUntil(now + settings.slowFor().toNanos());
                        }
                        return null;
                    }
                    search.addTo(hits, route);
                }
            }
            return hits;
        }
    }

    /** On the matcher's thread: goes as far as a pattern may go at all, and then decides that it does not match. */
    final class Thorough implements Effort {

        private final MatchSettings settings;
        private final Receiver receiver;

        Thorough(MatchSettings settings, Receiver receiver) {
            this.settings = settings;
            this.receiver = receiver;
        }

        @Override
        public List<Hit> hits(Contender contender, Heard message, boolean fallback) {
            PluginEntry entry = contender.entry();
            List<Hit> hits = new ArrayList<>(2);
            long left = settings.stepsPerPlugin();
            for (Route route : contender.routes()) {
                if (route.isFor(message, fallback) && !entry.spares(route)) {
                    StepBudget budget = StepBudget.ofSteps(Math.min(settings.stepsPerPattern(), left));
                    long before = budget.steps();
                    Search search = Search.in(message.text(), route.pattern(), budget);
                    left -= before - budget.steps();
                    if (search.cut()) {
                        receiver.cut(entry.plugin(), route, message);
                    }
                    search.addTo(hits, route);
                }
            }
            return hits;
        }
    }
}
