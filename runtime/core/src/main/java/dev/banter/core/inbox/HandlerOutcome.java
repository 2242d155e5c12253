package dev.banter.core.inbox;

/**
 * How a handler has got on with a message.
 *
 * @param state what is to become of the message
 * @param reason why, where it is not done; empty otherwise
 */
public record HandlerOutcome(State state, String reason) {

    /** The handler is through with it. */
    public static final HandlerOutcome DONE = new HandlerOutcome(State.DONE, "");

    /** The handler was not called: the bot stops, or its plugin goes. */
    public static final HandlerOutcome LEFT = new HandlerOutcome(State.LEFT, "it was not begun before the bot stopped");

    /** What is to become of the message. */
    public enum State {
        /** Nothing more. */
        DONE,
        /** The handler is called after the next start, or once the plugin or the workspace is there again. */
        LEFT,
        /** The handler failed, and is called again after the next start; not for ever. */
        FAILED
    }

    /**
     * The handler failed.
     *
     * @param reason why, for whoever looks into it
     * @return the outcome
     */
    public static HandlerOutcome failed(String reason) {
        return new HandlerOutcome(State.FAILED, reason);
    }
}
