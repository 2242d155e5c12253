package dev.banter.slack.link;

import java.time.Duration;

/**
 * How often one token may ask Slack for a link's address.
 *
 * @param on whether there is a pace at all; without one, only what Slack asks for is honoured
 * @param burst how many tries may follow each other at once
 * @param refill after how long one more may
 */
public record ConnectPace(boolean on, int burst, Duration refill) {

    /**
     * Slack's tier 1, "one a minute and a small burst": twenty at once, which ten connections need to start and to come
     * back once, and one more a minute.
     */
    public static final ConnectPace SLACK = new ConnectPace(true, 20, Duration.ofMinutes(1));

    /** As fast as it goes. */
    public static final ConnectPace OFF = new ConnectPace(false, 1, Duration.ofMinutes(1));

    /** Refuses a pace at which nothing would ever pass. */
    public ConnectPace {
        if (burst < 1 || refill.isNegative() || refill.isZero()) {
            throw new IllegalArgumentException("a pace lets at least one try pass, and more after a while");
        }
    }
}
