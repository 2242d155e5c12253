package dev.banter.workspace.basics;

/**
 * What was asked cannot be done, for a reason that Slack has a name for, such as {@code channel_not_found}. It is an
 * answer, not a fault, and so has no stack trace.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String error) {
        super(error, null, false, false);
    }

    /** Slack's name for the reason. */
    public String error() {
        return String.valueOf(getMessage());
    }
}
