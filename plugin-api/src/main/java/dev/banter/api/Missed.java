package dev.banter.api;

/** What becomes of runs of a job that have been missed: the bot was away, the machine asleep, or the clock set forward. */
public enum Missed {

    /** The last of them is made up for, late and once, however many they were; {@link Due#missed()} says how many besides. */
    RUN_ONCE,

    /** None of them is made up for: the job runs when it is due next. */
    SKIP
}
