package dev.banter.slack.link;

import dev.banter.core.time.Timers;
import dev.banter.slack.LinkStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the seeking of a link stands.
 *
 * @param <L> the kind of line
 */
sealed interface LinkState<L extends Line> {

    /** How it is told to others. */
    LinkStatus status();

    /** The line that is used; {@code null} when there is none. */
    default @Nullable Live<L> used() {
        return null;
    }

    /** How another line is being sought; {@code null} when none is. */
    default @Nullable Seeking<L> sought() {
        return null;
    }

    /** Ends whatever it holds. */
    default void letGo() {}

    /** A line is being sought: tried for, or waited for. */
    sealed interface Seeking<L extends Line> extends LinkState<L> {
        @Override
        default Seeking<L> sought() {
            return this;
        }
    }

    /** Not started yet. */
    record Disconnected<L extends Line>() implements LinkState<L> {
        @Override
        public LinkStatus status() {
            return new LinkStatus(false, "not connected to Slack yet");
        }
    }

    /**
     * Asking for an address, dialling, or waiting for hello.
     *
     * @param next the line to be
     */
    record Connecting<L extends Line>(Generation<L> next) implements Seeking<L> {
        @Override
        public LinkStatus status() {
            return new LinkStatus(false, "connecting to Slack");
        }

        @Override
        public void letGo() {
            next.giveUp();
        }
    }

    /**
     * Waiting for the next try.
     *
     * @param reason why the last one ended
     * @param pause how long
     * @param timer ends the wait
     */
    record Waiting<L extends Line>(String reason, Duration pause, Timers.Timer timer) implements Seeking<L> {
        @Override
        public LinkStatus status() {
            return new LinkStatus(false, reason + "; the next try is " + inWords(pause));
        }

        @Override
        public void letGo() {
            timer.cancel();
        }
    }

    /**
     * Hello has come, and Slack answers.
     *
     * @param generation whose line it is
     * @param line the line
     * @param since when hello came
     */
    record Live<L extends Line>(Generation<L> generation, L line, long since) implements LinkState<L> {
        @Override
        public LinkStatus status() {
            return new LinkStatus(
                    true, "live in " + line.connection().identity().workspace().id());
        }

        @Override
        public Live<L> used() {
            return this;
        }

        @Override
        public void letGo() {
            generation.giveUp();
        }
    }

    /**
     * The live line will be closed by Slack, and is used until the next one has taken over.
     *
     * @param live the line that is live
     * @param next the line to be
     */
    record Leaving<L extends Line>(Live<L> live, Seeking<L> next) implements LinkState<L> {
        @Override
        public LinkStatus status() {
            return live.status();
        }

        @Override
        public Live<L> used() {
            return live;
        }

        @Override
        public Seeking<L> sought() {
            return next;
        }

        @Override
        public void letGo() {
            next.letGo();
            live.letGo();
        }
    }

    /**
     * Nothing is tried any more.
     *
     * @param reason why
     */
    record Closed<L extends Line>(String reason) implements LinkState<L> {
        @Override
        public LinkStatus status() {
            return new LinkStatus(false, reason);
        }
    }

    static String inWords(Duration pause) {
        return pause.isZero() ? "at once" : "in " + pause.toMillis() + " ms";
    }
}
