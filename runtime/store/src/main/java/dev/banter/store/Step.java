package dev.banter.store;

/** Where the writer is: between any two of these the process may end, and nothing is half done. */
enum Step {
    /** It has taken what there is to write. */
    TAKEN,
    /** It has written some of it, and not committed. */
    WRITTEN,
    /** It is about to commit. */
    ALL_WRITTEN,
    /** It has committed, and nobody knows. */
    COMMITTED,
    /** It has told those who wait. */
    TOLD
}
