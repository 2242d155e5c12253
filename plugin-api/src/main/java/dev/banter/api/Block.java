package dev.banter.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A block of a {@link Post} or a {@link Modal}: Slack's Block Kit. Immutable; each method that adds something returns a
 * new block.
 *
 * <pre>{@code
 * Post.of("shop 1.4 is ready").blocks(
 *     Block.section("*shop 1.4* is ready"),
 *     Block.actions(Element.button("deploy", "Deploy").value("shop-1.4").primary()));
 * }</pre>
 *
 * <p>Texts follow the rules of {@link Markup}: a string cannot ping a channel. What there is no method for is written as
 * JSON: {@link #json(String)}.
 */
public final class Block {

    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_LABEL = 2000;
    private static final int LONGEST_ID = 255;
    private static final int MOST_TEXTS = 10;
    private static final int MOST_ELEMENTS = 25;

    private final Kit kit;

    private Block(Kit kit) {
        this.kit = kit;
    }

    /**
     * A paragraph.
     *
     * @param text up to 3000 characters, Slack markup by the rules of strings
     * @return the block
     */
    public static Block section(String text) {
        return section(Markup.of(text));
    }

    /**
     * A paragraph.
     *
     * @param text what it says, up to 3000 characters
     * @return the block
     */
    public static Block section(Markup text) {
        return new Block(Kit.of("section").with("text", Kit.markup(text)));
    }

    /**
     * Short texts in two columns.
     *
     * @param texts one to ten, Slack markup by the rules of strings
     * @return the block
     */
    public static Block fields(String... texts) {
        return new Block(Kit.of("section").with("fields", markups("a section of fields", texts)));
    }

    /**
     * A heading.
     *
     * @param text 1 to 150 characters, shown as they are
     * @return the block
     */
    public static Block header(String text) {
        return new Block(Kit.of("header").with("text", Kit.plain("a header", text, LONGEST_HEADER)));
    }

    /**
     * A line between blocks.
     *
     * @return the block
     */
    public static Block divider() {
        return new Block(Kit.of("divider"));
    }

    /**
     * Small print.
     *
     * @param texts one to ten, Slack markup by the rules of strings
     * @return the block
     */
    public static Block context(String... texts) {
        return new Block(Kit.of("context").with("elements", markups("a context", texts)));
    }

    /**
     * A picture.
     *
     * @param url where Slack finds it; for everybody to see; 1 to 3000 characters
     * @param alt what it shows, for who does not see it; 1 to 2000 characters
     * @return the block
     */
    public static Block image(String url, String alt) {
        return new Block(Kit.image(url, alt));
    }

    /**
     * Buttons, menus and the like in a row, each answered by the handler with {@code @OnAction} of its id.
     *
     * @param elements 1 to 25
     * @return the block
     */
    public static Block actions(Element... elements) {
        Kit.counted("a row of actions", elements.length, "elements", MOST_ELEMENTS);
        return new Block(Kit.of("actions")
                .with("elements", Arrays.stream(elements).map(Element::kit).toList()));
    }

    /**
     * Something to fill in, with its label.
     *
     * @param label 1 to 2000 characters, shown as they are
     * @param element what is filled in
     * @return the block
     */
    public static Block input(String label, Element element) {
        return new Block(Kit.of("input")
                .with("label", Kit.plain("a label", label, LONGEST_LABEL))
                .with("element", element.kit()));
    }

    /**
     * Any block, as Slack's documentation writes it.
     *
     * @param json one JSON object
     * @return the block
     * @throws IllegalArgumentException when it is not one JSON object; the message says where it goes wrong
     */
    public static Block json(String json) {
        return new Block(Kit.read(json));
    }

    /**
     * Beside the text of a section: a button, a menu, a picture.
     *
     * @param accessory what
     * @return a new block
     * @throws IllegalStateException when this is no section
     */
    public Block beside(Element accessory) {
        only("section", "beside");
        return new Block(kit.with("accessory", accessory.kit()));
    }

    /**
     * An input that may be left empty.
     *
     * @return a new block
     * @throws IllegalStateException when this is no input
     */
    public Block optional() {
        only("input", "optional");
        return new Block(kit.with("optional", true));
    }

    /**
     * A word of help below an input.
     *
     * @param text 1 to 2000 characters, shown as they are
     * @return a new block
     * @throws IllegalStateException when this is no input
     */
    public Block hint(String text) {
        only("input", "hint");
        return new Block(kit.with("hint", Kit.plain("a hint", text, LONGEST_LABEL)));
    }

    /**
     * A name of your own for the block, by which a view's errors and values find it.
     *
     * @param blockId 1 to 255 characters
     * @return a new block
     */
    public Block id(String blockId) {
        return new Block(kit.with("block_id", Kit.bounded("a block's id", blockId, LONGEST_ID)));
    }

    /**
     * The block as Slack takes it.
     *
     * @return one JSON object
     */
    public String json() {
        return kit.json();
    }

    Kit kit() {
        return kit;
    }

    private void only(String type, String method) {
        if (!kit.has("type", type)) {
            throw new IllegalStateException(method + "() is for a block of type '" + type + "'; this is " + kit.json());
        }
    }

    private static List<Kit> markups(String whole, String... texts) {
        Kit.counted(whole, texts.length, "texts", MOST_TEXTS);
        List<Kit> kits = new ArrayList<>();
        for (String text : texts) {
            kits.add(Kit.markup(Markup.of(text)));
        }
        return kits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block block && block.kit.equals(kit);
    }

    @Override
    public int hashCode() {
        return kit.hashCode();
    }

    /** The same as {@link #json()}. */
    @Override
    public String toString() {
        return json();
    }
}
