package dev.banter.api;

/**
 * Something in a {@link Block} that a person presses, chooses from or fills in. Its action id finds the handler with
 * {@code @OnAction}, and the value in a view. Immutable; each method that adds something returns a new element.
 *
 * <p>Each kind has the methods that Slack knows for it. What there is no method for is written as JSON:
 * {@link #json(String)}.
 */
public sealed class Element permits Button, Choices, Menu, Overflow, Picker, TextInput {

    private final Kit kit;

    Element(Kit kit) {
        this.kit = kit;
    }

    /**
     * {@return a button}
     *
     * @param actionId 1 to 255 characters
     * @param label 1 to 75 characters, shown as they are
     */
    public static Button button(String actionId, String label) {
        return Button.of(actionId, label);
    }

    /**
     * {@return a menu of which one is chosen}
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 100
     */
    public static Menu select(String actionId, Option... options) {
        return new Menu(Parts.offering("static_select", actionId, 100, options));
    }

    /**
     * {@return a menu of which several may be chosen}
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 100
     */
    public static Menu multiSelect(String actionId, Option... options) {
        return new Menu(Parts.offering("multi_static_select", actionId, 100, options));
    }

    /**
     * {@return a menu behind three dots}
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 5
     */
    public static Overflow overflow(String actionId, Option... options) {
        return new Overflow(Parts.offering("overflow", actionId, 5, options));
    }

    /**
     * {@return boxes of which several may be ticked}
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 10
     */
    public static Choices checkboxes(String actionId, Option... options) {
        return new Choices(Parts.offering("checkboxes", actionId, 10, options));
    }

    /**
     * {@return buttons of which one is on}
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 10
     */
    public static Choices radio(String actionId, Option... options) {
        return new Choices(Parts.offering("radio_buttons", actionId, 10, options));
    }

    /**
     * {@return a menu of the workspace's people}
     *
     * @param actionId 1 to 255 characters
     */
    public static Picker userSelect(String actionId) {
        return Picker.of(Picker.Kind.PERSON, actionId);
    }

    /**
     * {@return a menu of the workspace's public channels}
     *
     * @param actionId 1 to 255 characters
     */
    public static Picker channelSelect(String actionId) {
        return Picker.of(Picker.Kind.CHANNEL, actionId);
    }

    /**
     * {@return a day}
     *
     * @param actionId 1 to 255 characters
     */
    public static Picker datePicker(String actionId) {
        return Picker.of(Picker.Kind.DAY, actionId);
    }

    /**
     * {@return a time of day}
     *
     * @param actionId 1 to 255 characters
     */
    public static Picker timePicker(String actionId) {
        return Picker.of(Picker.Kind.TIME, actionId);
    }

    /**
     * {@return a line of text to fill in; for an input block}
     *
     * @param actionId 1 to 255 characters
     */
    public static TextInput textInput(String actionId) {
        return new TextInput(Parts.named("plain_text_input", actionId));
    }

    /**
     * {@return a picture beside a section}
     *
     * @param url where Slack finds it; for everybody to see; 1 to 3000 characters
     * @param alt what it shows, for who does not see it; 1 to 2000 characters
     */
    public static Element image(String url, String alt) {
        return new Element(Kit.image(url, alt));
    }

    /**
     * {@return any element, as Slack's documentation writes it}
     *
     * @param json one JSON object
     * @throws IllegalArgumentException when it is not one JSON object; the message says where it goes wrong
     */
    public static Element json(String json) {
        return new Element(Kit.read(json));
    }

    /** {@return the element as Slack takes it, one JSON object} */
    public final String json() {
        return kit.json();
    }

    final Kit kit() {
        return kit;
    }

    /** Elements are equal that Slack takes for the same. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Element element && element.kit.equals(kit);
    }

    @Override
    public final int hashCode() {
        return kit.hashCode();
    }

    /** The same as {@link #json()}. */
    @Override
    public final String toString() {
        return json();
    }
}
