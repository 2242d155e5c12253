package dev.banter.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A form over the whole window: Slack's modal view. What is submitted finds the handler with {@code @OnView} of its
 * callback id. Immutable; each method that adds something returns a new modal.
 *
 * <pre>{@code
 * modals.open(Modal.of("deploy-form", "Deploy").submit("Go").blocks(
 *     Block.input("Version", Element.textInput("version"))));
 * }</pre>
 */
public final class Modal {

    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_METADATA = 3000;
    private static final int MOST_BLOCKS = 100;

    private final Kit kit;
    private final List<Block> blocks;

    private Modal(Kit kit, List<Block> blocks) {
        this.kit = kit;
        this.blocks = List.copyOf(blocks);
    }

    /**
     * An empty form.
     *
     * @param callbackId 1 to 255 characters
     * @param title 1 to 24 characters, shown as they are
     * @return the modal
     */
    public static Modal of(String callbackId, String title) {
        Kit kit = Kit.of("modal")
                .with("callback_id", Kit.bounded("a modal's callback id", callbackId, LONGEST_ID))
                .with("title", label("a modal's title", title));
        return new Modal(kit, List.of());
    }

    /**
     * Any view, as Slack's documentation writes it.
     *
     * @param json one JSON object, its blocks included
     * @return the modal; blocks that are added to it take the place of those in the text
     * @throws IllegalArgumentException when it is not one JSON object; the message says where it goes wrong
     */
    public static Modal json(String json) {
        return new Modal(Kit.read(json), List.of());
    }

    /**
     * Adds blocks at the end.
     *
     * @param more up to 100 in all
     * @return a new modal
     */
    public Modal blocks(Block... more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        if (all.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException(
                    "a modal has at most " + MOST_BLOCKS + " blocks; this would have " + all.size());
        }
        return new Modal(kit, all);
    }

    /**
     * The button that submits; needed where something is filled in.
     *
     * @param label 1 to 24 characters, shown as they are
     * @return a new modal
     */
    public Modal submit(String label) {
        return new Modal(kit.with("submit", label("a modal's submit", label)), blocks);
    }

    /**
     * The button that closes.
     *
     * @param label 1 to 24 characters, shown as they are
     * @return a new modal
     */
    public Modal close(String label) {
        return new Modal(kit.with("close", label("a modal's close", label)), blocks);
    }

    /**
     * Something that the handler gets back and nobody sees: what the form is about.
     *
     * @param text 1 to 3000 characters
     * @return a new modal
     */
    public Modal privateMetadata(String text) {
        return new Modal(
                kit.with("private_metadata", Kit.bounded("a modal's private metadata", text, LONGEST_METADATA)),
                blocks);
    }

    /**
     * Also tells when the person closes it without submitting.
     *
     * @return a new modal
     */
    public Modal notifyOnClose() {
        return new Modal(kit.with("notify_on_close", true), blocks);
    }

    /**
     * The view as Slack takes it.
     *
     * @return one JSON object
     */
    public String json() {
        Kit whole = blocks.isEmpty() && kit.has("blocks")
                ? kit
                : kit.with("blocks", blocks.stream().map(Block::kit).toList());
        return whole.json();
    }

    private static Kit label(String what, String text) {
        return Kit.plain(what, text, LONGEST_TITLE);
    }

    /** The same as {@link #json()}. */
    @Override
    public String toString() {
        return json();
    }
}
