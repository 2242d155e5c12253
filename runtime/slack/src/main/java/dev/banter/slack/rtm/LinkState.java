package dev.banter.slack.rtm;

import dev.banter.core.time.Timers;
import dev.banter.slack.LinkStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Where a link stands. */
sealed interface LinkState {

    /** How it is told to others. */
    LinkStatus status();

    /** Not started yet. */
    record Disconnected() implements LinkState {
        @Override
        public LinkStatus status() {
            return new LinkStatus(false, "not connected to Slack yet");
        }
    }

    /**
     * Asking for an address, dialling, or waiting for hello.
     *
     * @param generation tells this try from earlier ones
     * @param dialled the connection, once it stands
     */
    record Connecting(int generation, CompletableFuture<Line> dialled) implements LinkState {
        @Override
        public LinkStatus status() {
            return new LinkStatus(false, "connecting to Slack");
        }
    }

    /**
     * Hello has come, and Slack answers.
     *
     * @param generation as above
     * @param line the connection
     * @param since when hello came
     */
    record Live(int generation, Line line, long since) implements LinkState {
        @Override
        public LinkStatus status() {
            return new LinkStatus(true, "live in " + line.identity().workspace().id());
        }
    }

    /**
     * Waiting for the next try.
     *
     * @param reason why the last one ended
     * @param pause how long
     * @param timer ends the wait
     */
    record Waiting(String reason, Duration pause, Timers.Timer timer) implements LinkState {
        @Override
        public LinkStatus status() {
            return new LinkStatus(false, reason + "; the next try is " + inWords(pause));
        }
    }

    /**
     * Nothing is tried any more.
     *
     * @param reason why
     */
    record Closed(String reason) implements LinkState {
        @Override
        public LinkStatus status() {
            return new LinkStatus(false, reason);
        }
    }

    static String inWords(Duration pause) {
        return pause.isZero() ? "at once" : "in " + pause.toMillis() + " ms";
    }
}
