package dev.banter.workspace;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * How a local workspace is started.
 *
 * @param host the one address to listen on
 * @param port the port, or 0 for any that is free
 * @param clock what timestamps and expiry are read from
 * @param urlLife how long a URL of {@code rtm.connect} is good for
 */
public record WorkspaceSettings(String host, int port, Clock clock, Duration urlLife) {

    private static final Duration SLACKS_URL_LIFE = Duration.ofSeconds(30);

    public WorkspaceSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(urlLife, "urlLife");
    }

    /** As Slack does it, on the system's clock. */
    public static WorkspaceSettings of(String host, int port) {
        return new WorkspaceSettings(host, port, Clock.systemUTC(), SLACKS_URL_LIFE);
    }
}
