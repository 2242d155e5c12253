package dev.banter.benchmarks.speed;

/** What is said to a bot, and when. On the player's thread only. */
interface Traffic {

    /** The bot listens. */
    void opened(Line line);

    /** It has answered. */
    void answered(Line line, int number);
}
