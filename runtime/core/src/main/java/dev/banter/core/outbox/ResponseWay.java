package dev.banter.core.outbox;

import dev.banter.core.time.Timers;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slack's {@code response_url} of one command or action: takes five answers within half an hour, also where the bot is
 * no member. Safe from any thread.
 */
public final class ResponseWay {

    private static final int ANSWERS = 5;
    private static final Duration OPEN = Duration.ofMinutes(30);

    private final URI url;
    private final Timers timers;
    private final long since;
    private final AtomicInteger used = new AtomicInteger();

    private ResponseWay(URI url, Timers timers) {
        this.url = url;
        this.timers = timers;
        this.since = timers.nanos();
    }

    /**
     * Reads Slack's field.
     *
     * @param url what the payload has
     * @param timers the clock
     * @return empty when there is none, or one that nothing should be posted to: only https, and http on this machine
     */
    public static Optional<ResponseWay> of(Optional<String> url, Timers timers) {
        return url.flatMap(ResponseWay::parsed).filter(ResponseWay::isSafe).map(good -> new ResponseWay(good, timers));
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(URI.create(url));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI url) {
        if (url.getHost() == null || url.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(url.getScheme())
                || ("http".equalsIgnoreCase(url.getScheme()) && isLoopback(url.getHost()));
    }

    /** By its spelling: nothing is looked up. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(?:\\.\\d{1,3}){3}");
    }

    /**
     * Takes one of the answers.
     *
     * @return false when all are taken, or the time is over
     */
    public boolean take() {
        return timers.nanos() - since < OPEN.toNanos()
                && used.getAndUpdate(count -> Math.min(count + 1, ANSWERS)) < ANSWERS;
    }

    /**
     * Where to post. Whoever knows it can answer: it is never written anywhere in full.
     *
     * @return https, or http on this machine
     */
    public URI url() {
        return url;
    }

    /** The host alone. */
    @Override
    public String toString() {
        return url.getScheme() + "://" + url.getHost() + "/…";
    }
}
