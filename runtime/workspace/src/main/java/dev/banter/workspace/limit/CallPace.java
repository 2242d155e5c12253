package dev.banter.workspace.limit;

import java.time.Duration;

/** Counts the calls of the Web API. */
public final class CallPace {

    private static final String POST = "chat.postMessage";

    /** Slack's one message a second in a channel; the "short bursts" that it allows are five here. */
    private static final Rate POSTS_IN_A_CHANNEL = new Rate(5, Duration.ofSeconds(1));

    private final boolean counting;
    private final Buckets buckets;

    public CallPace(Pace pace) {
        this.counting = pace.slack();
        this.buckets = new Buckets(pace.clock());
    }

    /**
     * Counts a call.
     *
     * @param caller the id of who calls
     * @param channel what the call names as its channel, if it does; empty else
     * @throws TooFast when it comes too soon; then it does not count
     */
    public void count(String caller, String method, String channel) {
        if (!counting) {
            return;
        }
        if (method.equals(POST)) {
            take(new Buckets.Key(caller, method, channel), POSTS_IN_A_CHANNEL);
        }
        take(new Buckets.Key(caller, method, ""), Tiers.of(method));
    }

    private void take(Buckets.Key key, Rate rate) {
        Duration wait = buckets.take(key, rate);
        if (!wait.isZero()) {
            throw new TooFast(wait);
        }
    }
}
