package dev.banter.slack;

import dev.banter.core.message.Identity;
import java.time.Duration;

/** The port through which a link tells how it fares. Called on the link's own thread; returns at once. */
public interface LinkListener {

    /**
     * The link works: Slack's hello has come.
     *
     * @param self who the bot is
     */
    void live(Identity self);

    /** A new connection has taken over from one whose end Slack had announced: the link was never gone. */
    void succeeded();

    /**
     * The link is gone, and another is being sought.
     *
     * @param reason why
     */
    void down(String reason);

    /**
     * Slack refuses the credentials for good; nothing more is tried.
     *
     * @param line which token, Slack's code, and what to do now
     */
    void refused(String line);

    /** A frame came. */
    void frame();

    /** A frame came that could not be made sense of. */
    void unknownFrame();

    /**
     * Slack held events of this app back, because there were too many ({@code app_rate_limited}).
     *
     * @param minute the minute in which it began, in seconds since 1970; 0 when Slack did not say
     */
    void heldBack(long minute);

    /**
     * A ping was answered.
     *
     * @param roundTrip how long it took
     */
    void pinged(Duration roundTrip);
}
