package dev.banter.slack.link;

import dev.banter.core.message.Identity;

/** What the turns of one line's life mean to others. Called after the state has changed, on the loop's thread. */
public interface Turns {

    /**
     * There is a line, where there was none.
     *
     * @param self who the bot is on it
     */
    void live(Identity self);

    /** Another line has taken over from one whose end was announced: there always was one. */
    void succeeded();

    /**
     * There is no line any more, and another is being sought.
     *
     * @param reason why
     */
    void down(String reason);

    /**
     * Slack refuses the credentials for good; nothing more is tried.
     *
     * @param line which token, why, and what to do now
     */
    void refused(String line);
}
