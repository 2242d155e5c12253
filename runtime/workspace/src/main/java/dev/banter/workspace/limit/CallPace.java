package dev.banter.workspace.limit;

import java.time.Duration;
import java.util.function.Supplier;

/** Counts the calls of the Web API. */
public final class CallPace {

    private static final String POST = "chat.postMessage";

    /** Slack's one message a second in a channel; the "short bursts" that it allows are five here. */
    private static final Rate POSTS_IN_A_CHANNEL = new Rate(5, Duration.ofSeconds(1));

    private final boolean counting;
    private final Buckets methods;
    private final Buckets places;

    public CallPace(Pace pace) {
        this.counting = pace.slack();
        this.methods = new Buckets(pace.clock());
        this.places = new Buckets(pace.clock());
    }

    /**
     * Counts a call.
     *
     * @param caller the id of who calls
     * @param channel what stands for the one place that the call is about; asked for only where places are counted
     * @throws TooFast when it comes too soon; then it does not count
     */
    public void count(String caller, String method, Supplier<String> channel) {
        if (!counting) {
            return;
        }
        Buckets.Key inAll = new Buckets.Key(caller, method, "");
        Rate tier = Tiers.of(method);
        if (method.equals(POST)) {
            // Looked at first: what one of the two refuses does not count for the other.
            check(methods.untilNext(inAll, tier));
            check(places.take(new Buckets.Key(caller, method, channel.get()), POSTS_IN_A_CHANNEL));
        }
        check(methods.take(inAll, tier));
    }

    private static void check(Duration wait) {
        if (!wait.isZero()) {
            throw new TooFast(wait);
        }
    }
}
