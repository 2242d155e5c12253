package dev.banter.slack.web;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The latest timestamp that Slack told for a message of ours: Slack's own clock, which may be far from this machine's.
 * Safe from any thread.
 */
final class LatestTs {

    /** Slack has more than one machine, and no channel waits for the clock of another. */
    private static final BigDecimal MARGIN = BigDecimal.valueOf(60);

    private final AtomicReference<@Nullable BigDecimal> latest = new AtomicReference<>();

    void heard(String ts) {
        if (ts.matches("\\d{1,15}\\.\\d{1,9}")) {
            BigDecimal told = new BigDecimal(ts);
            latest.accumulateAndGet(told, (before, now) -> before == null || now == null ? now : before.max(now));
        }
    }

    /** A timestamp before everything that is said from now on; {@code null} while none was told. */
    @Nullable String justBefore() {
        BigDecimal told = latest.get();
        return told == null || told.compareTo(MARGIN) <= 0
                ? null
                : told.subtract(MARGIN).toPlainString();
    }
}
