package dev.banter.launcher;

/** How a process ends. */
enum Exit {
    /** After an orderly stop. */
    ORDERLY(0),
    /** Anything else. */
    FAILED(1),
    /** Settings or arguments are wrong, or a port is taken. */
    WRONG_SETTINGS(2),
    /** Slack refuses the credentials for good. */
    REFUSED(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
