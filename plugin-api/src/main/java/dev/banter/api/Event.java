package dev.banter.api;

/** An event as Slack sent it. Safe to keep and to hand to other threads. */
public interface Event extends Payload {

    /**
     * The event's {@code type}.
     *
     * @return the type, such as {@code reaction_added}
     */
    String type();
}
