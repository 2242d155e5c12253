package dev.banter.slack.link;

/** A connection and what is spoken on it. On the loop's thread only. */
public interface Line {

    /**
     * What carries it.
     *
     * @return the same at every call
     */
    Connection connection();

    /** Hello has come: from now on silence is watched. */
    void keepAlive();

    /** Another line has taken over: takes leave once whatever was asked on this one is answered, or time is up. */
    void retire();
}
