package dev.banter.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the header by which Slack says how long to wait. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * The pause that is asked for.
     *
     * @param header whole seconds, as Slack sends them; {@code null} when there is no header
     * @return {@code null} when the header says nothing; an hour at the most, for nobody waits for a day
     */
    public static @Nullable Duration parse(@Nullable String header) {
        if (header == null || !header.strip().matches("\\d{1,9}")) {
            return null;
        }
        Duration pause = Duration.ofSeconds(Long.parseLong(header.strip()));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
