package dev.banter.slack.web;

/** A call of the Web API failed. The message says which, where and why, and holds no secret. */
public final class WebException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it is. */
    private final Fault fault;

    WebException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    /**
     * What kind of failure it is.
     *
     * @return the fault
     */
    public Fault fault() {
        return fault;
    }
}
