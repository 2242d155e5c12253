package dev.banter.core.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a message would be answered, and why not. Nothing was run for it, and nothing counted.
 *
 * @param text what the patterns see
 * @param addressed whether it is said to the bot
 * @param interceptors who is asked first, and may stop the message or change its text; in the order in which they are asked
 * @param candidates every handler for messages, by plugin, then in the order in which they run
 */
public record Explanation(String text, boolean addressed, List<Asked> interceptors, List<Candidate> candidates) {

    /** Copies the lists. */
    public Explanation {
        interceptors = List.copyOf(interceptors);
        candidates = List.copyOf(candidates);
    }

    /**
     * An interceptor that the message comes by.
     *
     * @param plugin its plugin's id
     * @param interceptor where it is written, as {@code Class#method}
     * @param parked whether it is skipped, because it is parked
     */
    public record Asked(String plugin, String interceptor, boolean parked) {}

    /**
     * The handlers that would run.
     *
     * @return by plugin, then in the order in which they run
     */
    public List<Candidate> runs() {
        return candidates.stream().filter(Candidate::runs).toList();
    }

    /**
     * One handler.
     *
     * @param plugin its plugin's id
     * @param handler where it is written, as {@code Class#method}
     * @param pattern its pattern
     * @param audience to whom something has to be said for it to hear
     * @param fallback whether it runs only when nothing else matched
     * @param search whether its pattern matches
     * @param obstacles what keeps it from running besides, each the rest of a sentence
     * @param order its place among the handlers of its plugin that run, from 1; 0 when it does not
     */
    public record Candidate(
            String plugin,
            String handler,
            Pattern pattern,
            Audience audience,
            boolean fallback,
            Finding search,
            List<String> obstacles,
            int order) {

        /** Copies the list. */
        public Candidate {
            obstacles = List.copyOf(obstacles);
        }

        /**
         * Whether it would run.
         *
         * @return true when it matches, and nothing is in the way
         */
        public boolean runs() {
            return order > 0;
        }

        Candidate at(int place) {
            return new Candidate(plugin, handler, pattern, audience, fallback, search, obstacles, place);
        }

        Candidate with(String obstacle) {
            List<String> more = new ArrayList<>(obstacles);
            more.add(obstacle);
            return new Candidate(plugin, handler, pattern, audience, fallback, search, more, order);
        }
    }

    /**
     * What came of searching for a pattern.
     *
     * @param matched the text that it matched, if it did
     * @param groups what its groups have captured, the first first; {@code null} for one that took no part; empty when it
     *     does not match
     * @param cut whether it was cut off before it could tell, and counts as not matching
     * @param steps how many characters it looked at
     * @param took how long that took, this time
     */
    public record Finding(
            Optional<String> matched, List<@Nullable String> groups, boolean cut, long steps, Duration took) {

        /** Copies the list. */
        public Finding {
            groups = Collections.unmodifiableList(new ArrayList<>(groups));
        }
    }
}
