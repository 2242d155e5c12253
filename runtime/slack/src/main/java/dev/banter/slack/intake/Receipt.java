package dev.banter.slack.intake;

import java.time.Duration;

/** How one envelope is acknowledged, once, on the way it came. On the loop's thread only. */
public interface Receipt {

    /** With nothing to say. */
    void empty();

    /** It was not taken in: Slack is to send it again. */
    void refused();

    /**
     * With what a handler has to say, as far as Slack takes it; after {@link #awaitsHandler}.
     *
     * @param kind what is acknowledged, for logs
     * @param payload JSON; empty for nothing
     */
    void with(String kind, String payload);

    /** A handler is asked, and {@link #with} will follow. */
    void awaitsHandler();

    /**
     * How long a handler may be waited for.
     *
     * @return zero and less for not at all
     */
    Duration patience();
}
