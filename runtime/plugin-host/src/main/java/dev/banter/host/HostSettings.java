package dev.banter.host;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where plugins come from.
 *
 * @param folder the watched folder, made when there is none
 * @param work where the bot keeps the copies that it loads; nobody else's business
 * @param poll how often the folder is looked at
 */
public record HostSettings(Path folder, Path work, Duration poll) {

    /** Half a second: a jar is live about one second after it was dropped. */
    public static final Duration DEFAULT_POLL = Duration.ofMillis(500);

    /** Refuses to look without a pause. */
    public HostSettings {
        if (poll.isZero() || poll.isNegative()) {
            throw new IllegalArgumentException("the pause between two looks at the plugin folder is not positive");
        }
    }
}
