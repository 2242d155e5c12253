package dev.banter.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person sees after they have submitted a modal: what a method with {@link OnView} may return. Immutable.
 */
public final class ViewAnswer {

    private static final String ACTION = "response_action";

    private final String json;

    private ViewAnswer(String action) {
        this.json = JsonWriter.write(Map.of(ACTION, action));
    }

    private ViewAnswer(String action, String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(ACTION, action);
        members.put(name, value);
        this.json = JsonWriter.write(members);
    }

    /**
     * The modal stays, and what is wrong is shown beneath its inputs ({@code response_action: errors}).
     *
     * @param byBlock what to show, by the {@code block_id} of an input block
     * @return the answer
     * @throws IllegalArgumentException when it is empty
     */
    public static ViewAnswer errors(Map<String, String> byBlock) {
        if (byBlock.isEmpty()) {
            throw new IllegalArgumentException("errors of a view name at least one block; to accept, return null");
        }
        return new ViewAnswer("errors", "errors", byBlock);
    }

    /**
     * The modal stays, and what is wrong is shown beneath one of its inputs.
     *
     * @param block the {@code block_id} of an input block
     * @param text what to show
     * @return the answer
     */
    public static ViewAnswer error(String block, String text) {
        return errors(Map.of(block, text));
    }

    /**
     * Another modal takes its place ({@code response_action: update}).
     *
     * @param modal what is shown
     * @return the answer
     */
    public static ViewAnswer update(Modal modal) {
        return new ViewAnswer("update", "view", JsonReader.object(modal.json()));
    }

    /**
     * Another modal is laid over it ({@code response_action: push}).
     *
     * @param modal what is shown
     * @return the answer
     */
    public static ViewAnswer push(Modal modal) {
        return new ViewAnswer("push", "view", JsonReader.object(modal.json()));
    }

    /**
     * The modal and all those beneath it close ({@code response_action: clear}).
     *
     * @return the answer
     */
    public static ViewAnswer clear() {
        return new ViewAnswer("clear");
    }

    /**
     * The answer as Slack takes it.
     *
     * @return one JSON object
     */
    public String json() {
        return json;
    }

    /** The same as {@link #json()}. */
    @Override
    public String toString() {
        return json();
    }
}
