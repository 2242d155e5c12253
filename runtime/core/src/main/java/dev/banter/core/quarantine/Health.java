package dev.banter.core.quarantine;

import java.time.Duration;

/** How one handler fares. Guarded by its ward. */
final class Health {

    private final QuarantineSettings settings;

    /** In a row. */
    private int strikes;

    /** What they weigh. */
    private int weight;

    /** In a row. */
    private int fine;

    /** Parkings so far: what began before one says nothing after it. */
    private int round;

    private boolean parked;
    private boolean onTrial;
    private boolean cut;
    private boolean told;
    private Duration pause = Duration.ZERO;
    private long until;
    private String cause = "";

    Health(QuarantineSettings settings) {
        this.settings = settings;
    }

    int round() {
        return round;
    }

    int strikes() {
        return strikes;
    }

    Duration pause() {
        return pause;
    }

    boolean isParked() {
        return parked;
    }

    /** What it was parked for the last time. */
    String cause() {
        return cause;
    }

    /** Whether it may be called. When its pause is over, one call is the trial. */
    boolean admits(long now) {
        if (isClosed(now)) {
            return false;
        }
        onTrial = parked;
        return true;
    }

    /** Whether it is parked, and this is not the time for a trial. */
    boolean isClosed(long now) {
        return parked && (onTrial || now - until < 0);
    }

    /** Whether it was parked for its pattern. */
    boolean isCut() {
        return parked && cut;
    }

    /** Whether not even its pattern is to be searched: it was that which was too slow. */
    boolean isSpared(long now) {
        return parked && cut && now - until < 0;
    }

    /** It did well; how many strikes that has made up for. */
    int fine() {
        int before = strikes;
        strikes = 0;
        weight = 0;
        parked = false;
        onTrial = false;
        if (++fine >= settings.strikes()) {
            pause = Duration.ZERO;
            told = false;
        }
        return before;
    }

    /** It did not do so well after all. */
    void restore(int before) {
        strikes = Math.max(strikes, before);
        weight = Math.max(weight, before);
    }

    /** Something went wrong; whether it is parked by that. */
    boolean strike(long now, Strike strike) {
        if (parked && !onTrial && now - until < 0) {
            return false;
        }
        fine = 0;
        strikes++;
        weight += strike.kind().weight();
        if (!parked && weight < settings.strikes()) {
            return false;
        }
        cut = strike.kind() == Strike.Kind.CUT;
        cause = strike.cause();
        parked = true;
        onTrial = false;
        round++;
        Duration next = pause.isZero() ? settings.pause() : pause.multipliedBy(2);
        pause = next.compareTo(settings.longest()) > 0 ? settings.longest() : next;
        until = now + pause.toNanos();
        return true;
    }

    /** It was not called after all. */
    void notCalled() {
        onTrial = false;
    }

    /** Whether those who look after it have to hear that it is parked: once, until it has been well for some time. */
    boolean isToBeTold() {
        boolean first = !told;
        told = true;
        return first;
    }
}
