package dev.banter.core.intercept;

/** What an interceptor did with what it was asked about. */
public enum Outcome {
    /** It let it through. */
    PASSED,
    /** It let something else through. */
    CHANGED,
    /** It let nothing through. */
    STOPPED,
    /** It was not asked, threw, or did not answer in time: what it was asked about went on as if it had let it through. */
    SKIPPED
}
