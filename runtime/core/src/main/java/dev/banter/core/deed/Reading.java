package dev.banter.core.deed;

import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.time.Timers;
import java.util.List;
import java.util.Optional;

/** Reads what Slack tells of a deed. */
public final class Reading {

    /** The kind whose acknowledgement decides what the person sees next. */
    public static final String SUBMISSION = "view_submission";

    private Reading() {}

    /**
     * Reads a deed of a kind that there are handlers for.
     *
     * @param self who the bot is
     * @param deed what came
     * @param timers the clock
     * @return what was done, usually one thing; none when the payload lacks a field
     */
    public static List<? extends Done> of(Identity self, Deed deed, Timers timers) {
        return switch (deed.kind()) {
            case "slash_commands" -> listed(Commanded.of(self, deed.payload(), timers));
            case "block_actions" -> Acted.of(self, deed.payload(), timers);
            case SUBMISSION -> listed(Submitted.of(self, deed.payload(), false));
            case "view_closed" -> listed(Submitted.of(self, deed.payload(), true));
            case "shortcut", "message_action" -> listed(Chosen.of(self, deed.payload()));
            default -> List.of();
        };
    }

    private static List<? extends Done> listed(Optional<? extends Done> done) {
        return done.map(List::of).orElse(List.of());
    }

    /**
     * Whether there are handlers for a kind of deed at all.
     *
     * @param kind Slack's
     * @return false for kinds that nobody can handle
     */
    public static boolean knows(String kind) {
        return switch (kind) {
            case "slash_commands", "block_actions", SUBMISSION, "view_closed", "shortcut", "message_action" -> true;
            default -> false;
        };
    }
}
