package dev.banter.core.right;

/** Why somebody may not call a handler. */
public enum Refusal {
    /** They are not among those who may. */
    WHO,
    /** Not there. */
    WHERE,
    /** Slack does not tell whether they may. */
    UNKNOWN,
    /** They have called it too often. */
    LIMIT,
    /** They were asked whether it is to be done, and have not said yes. */
    UNCONFIRMED
}
