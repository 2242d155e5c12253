package dev.banter.api;

import java.util.concurrent.CompletionStage;

/**
 * Shows modals to the person who has just commanded, pressed, submitted or chosen something.
 *
 * <p>Slack lets a modal be opened or pushed once for what the person did, and for three seconds only: first open it,
 * then do what takes time, then {@link #update} it. What comes too late fails with {@link SlackException.Kind#TOO_LATE}.
 * What is returned completes with the view's id, or fails with a {@link SlackException}; waiting for it inside a handler
 * works, and what is chained to it runs on the plugin's own threads. May be used from any thread.
 */
public interface Modals {

    /**
     * Opens a modal ({@code views.open}).
     *
     * @param modal what is shown
     * @return completes with the view's id
     */
    CompletionStage<String> open(Modal modal);

    /**
     * Lays a modal over the one that is open ({@code views.push}); Slack stacks three at the most.
     *
     * @param modal what is shown
     * @return completes with the view's id
     */
    CompletionStage<String> push(Modal modal);

    /**
     * Shows something else in a modal that is open ({@code views.update}), however much time has passed.
     *
     * @param viewId the view's id
     * @param modal what is shown
     * @return completes with the view's id
     */
    CompletionStage<String> update(String viewId, Modal modal);
}
