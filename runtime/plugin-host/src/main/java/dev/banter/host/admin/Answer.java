package dev.banter.host.admin;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.job.DeadReminder;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.route.Explanation;
import dev.banter.host.LoadReport;
import dev.banter.host.Standing;
import dev.banter.host.release.HeldPlugin;
import java.util.List;
import java.util.Optional;

/** What came of an order. */
public sealed interface Answer {

    /**
     * Whether what was asked for is so now.
     *
     * @return false for a {@link Failed} alone
     */
    default boolean good() {
        return !(this instanceof Failed);
    }

    /**
     * The plugins.
     *
     * @param jars how each jar in the folder fares, by file name
     * @param absent ids of plugins that are disabled, and of which no jar lies there
     * @param held plugins that were taken out and have not left memory
     */
    record Listing(List<Standing> jars, List<String> absent, List<HeldPlugin> held) implements Answer {

        /** Copies the lists. */
        public Listing {
            jars = List.copyOf(jars);
            absent = List.copyOf(absent);
            held = List.copyOf(held);
        }
    }

    /**
     * One plugin.
     *
     * @param id its id
     * @param jars how each jar of it fares, by file name; empty when none lies in the folder
     * @param disabled whether it is
     * @param pinned what its jar is pinned to in {@code plugins.lock}
     * @param before the file that a rollback would bring back
     */
    record Details(String id, List<Standing> jars, boolean disabled, Optional<String> pinned, Optional<String> before)
            implements Answer {

        /** Copies the list. */
        public Details {
            jars = List.copyOf(jars);
        }
    }

    /**
     * It is done.
     *
     * @param what in a sentence
     * @param reports what became of the jars that were loaded for it
     */
    record Done(String what, List<LoadReport> reports) implements Answer {

        /** Copies the list. */
        public Done {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Why a message would be answered, and why not.
     *
     * @param explanation about every handler for messages
     */
    record Explained(Explanation explanation) implements Answer {}

    /**
     * What was tried too often.
     *
     * @param letters messages, oldest first
     * @param reminders oldest first
     * @param replies what Slack did not take, oldest first
     */
    record Letters(List<DeadLetter> letters, List<DeadReminder> reminders, List<DeadReply> replies) implements Answer {

        /** Copies the lists. */
        public Letters {
            letters = List.copyOf(letters);
            reminders = List.copyOf(reminders);
            replies = List.copyOf(replies);
        }
    }

    /** Why something is not done. */
    enum Cause {
        /** There is no such plugin. */
        UNKNOWN,
        /** The order makes no sense as it is. */
        WRONG,
        /** It makes sense, and what is there does not allow it. */
        REFUSED,
        /** The disk does not do as it should. */
        BROKEN,
        /** The bot is starting or stopping. */
        NOT_NOW
    }

    /**
     * It is not done.
     *
     * @param cause why, in a word
     * @param problem why, and what to do now
     * @param reports what became of the jars that were tried for it
     */
    record Failed(Cause cause, String problem, List<LoadReport> reports) implements Answer {

        /** Copies the list. */
        public Failed {
            reports = List.copyOf(reports);
        }

        /**
         * Nothing was tried.
         *
         * @param cause why, in a word
         * @param problem why, and what to do now
         */
        public Failed(Cause cause, String problem) {
            this(cause, problem, List.of());
        }
    }
}
