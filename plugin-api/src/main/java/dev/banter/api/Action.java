package dev.banter.api;

import java.util.List;
import java.util.Optional;

/** A button that a person has pressed, or another element with which they did something. */
public interface Action extends Interaction {

    /**
     * The element's {@code action_id}.
     *
     * @return the id
     */
    String id();

    /**
     * The {@code block_id} of the block that the element stands in.
     *
     * @return the id; one that Slack made up when the author gave none
     */
    String block();

    /**
     * What the element stands for now: a button's value, the chosen option's value, a date, a time, an id.
     *
     * @return the first of {@link #values()}; empty when there is none
     */
    String value();

    /**
     * All that the element stands for now.
     *
     * @return none for a menu without a choice, several for a menu or checkboxes with several
     */
    List<String> values();

    /**
     * Where the message stands that holds the element.
     *
     * @return empty in a view
     */
    Optional<ChannelId> channel();

    /**
     * Slack's timestamp of the message that holds the element.
     *
     * @return empty in a view
     */
    Optional<String> ts();

    /**
     * The timestamp of the message that began the thread in which the message stands.
     *
     * @return empty in a view, and in the channel itself
     */
    Optional<String> thread();

    /**
     * The id of the view that holds the element, for {@link Modals#update}.
     *
     * @return empty in a message
     */
    Optional<String> view();

    /**
     * The {@code callback_id} of the view that holds the element.
     *
     * @return empty in a message
     */
    Optional<String> callback();

    /**
     * What the other elements of the message or the view hold just now.
     *
     * @return the state of all inputs
     */
    Inputs inputs();
}
