package dev.banter.workspace.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How the workspace treats the bot's app.
 *
 * @param connectionLife how long a connection of Socket Mode lasts, about
 * @param clock what waiting for the app, trying again and the life of what it is given go by; one that runs faster makes
 *     tests short, one that stands still leaves the app its time
 * @param requestUrl where events, commands and interactions are posted to; without one they go by Socket Mode
 */
public record AppSettings(Duration connectionLife, Clock clock, Optional<RequestUrl> requestUrl) {

    /** As Slack does it: connections last about five hours. */
    public static final AppSettings USUAL =
            new AppSettings(Duration.ofMinutes(301), Clock.systemUTC(), Optional.empty());

    public AppSettings {
        Objects.requireNonNull(connectionLife, "connectionLife");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(requestUrl, "requestUrl");
    }

    /** The same with connections that last so long. */
    public AppSettings lasting(Duration life) {
        return new AppSettings(life, clock, requestUrl);
    }

    /** The same on another clock. */
    public AppSettings on(Clock other) {
        return new AppSettings(connectionLife, other, requestUrl);
    }

    /** The same over HTTP. */
    public AppSettings postingTo(RequestUrl url) {
        return new AppSettings(connectionLife, clock, Optional.of(url));
    }
}
