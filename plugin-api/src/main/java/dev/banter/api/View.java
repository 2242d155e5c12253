package dev.banter.api;

/** A modal that a person has submitted or closed. */
public interface View extends Interaction {

    /**
     * Slack's id of the view, for {@link Modals#update}.
     *
     * @return the id, such as {@code V012AB3CD}
     */
    String id();

    /**
     * The modal's {@code callback_id}.
     *
     * @return the id
     */
    String callback();

    /**
     * What was filled in.
     *
     * @return the state of all inputs; of a modal that was closed, nothing
     */
    Inputs inputs();

    /**
     * What the author left with the modal, see {@link Modal#privateMetadata}.
     *
     * @return the text; empty when there is none
     */
    String metadata();
}
