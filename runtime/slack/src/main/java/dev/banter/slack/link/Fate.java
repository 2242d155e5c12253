package dev.banter.slack.link;

import dev.banter.slack.setback.Setback.Loss;

/** What a connection tells its owner about itself. On the loop's thread; the first loss is the one that counts. */
public interface Fate {

    /** Slack's hello has come. */
    void hello();

    /**
     * Slack is about to close the connection, which is good for a little while yet.
     *
     * @param reason why
     */
    void ending(String reason);

    /**
     * The connection is of no use any more.
     *
     * @param loss why
     */
    void lost(Loss loss);
}
