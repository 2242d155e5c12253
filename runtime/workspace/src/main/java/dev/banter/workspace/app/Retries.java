package dev.banter.workspace.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long Slack waits for an app, and when it tries again. */
public final class Retries {

    /** From the moment an app is told or asked something until it has said that it has it. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private Retries() {}

    /**
     * How long it is until an event is tried once more; nothing when it has been tried often enough.
     *
     * @param tries how often it was tried again already, 0 or more
     */
    public static Optional<Duration> pauseAfter(int tries) {
        return tries < PAUSES.size() ? Optional.of(PAUSES.get(tries)) : Optional.empty();
    }
}
