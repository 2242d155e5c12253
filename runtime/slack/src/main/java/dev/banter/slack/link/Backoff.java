package dev.banter.slack.link;

import dev.banter.slack.setback.ReconnectPolicy;
import dev.banter.slack.setback.Setback.Loss;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Counts the losses in a row, and tells how long to wait after each. On the loop's thread only. */
public final class Backoff {

    private final ReconnectPolicy policy;
    private final RandomGenerator chance;

    /** Since a line was last stable. */
    private int losses;

    /**
     * Without a loss yet.
     *
     * @param policy how long to wait
     * @param chance spreads the waits
     */
    public Backoff(ReconnectPolicy policy, RandomGenerator chance) {
        this.policy = policy;
        this.chance = chance;
    }

    /**
     * A line has ended, or will: if it lived long enough, what comes is a first loss again.
     *
     * @param livedNanos how long it lived, in nanoseconds
     */
    public void rest(long livedNanos) {
        if (livedNanos >= policy.stable().toNanos()) {
            losses = 0;
        }
    }

    /**
     * One loss more.
     *
     * @param loss why, and whether Slack asks to slow down
     * @return how long to wait before the next try
     */
    public Duration pause(Loss loss) {
        Duration ours = policy.delay(losses++, chance);
        Duration asked = loss.slower() ? Objects.requireNonNullElse(loss.pause(), policy.unnamed()) : Duration.ZERO;
        return asked.compareTo(ours) > 0 ? asked : ours;
    }
}
