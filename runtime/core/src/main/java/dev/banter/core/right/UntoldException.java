package dev.banter.core.right;

/** Slack has told, and what it told does not help. Without a stack trace, for it is no fault of the program. */
final class UntoldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, and what to do now
     */
    UntoldException(String message) {
        super(message, null, false, false);
    }
}
