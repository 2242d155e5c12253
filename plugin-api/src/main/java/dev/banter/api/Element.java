package dev.banter.api;

import java.util.Arrays;
import java.util.List;

/**
 * Something in a {@link Block} that a person presses, chooses from or fills in. Its action id finds the handler with
 * {@code @OnAction}, and the value in a view. Immutable; each method that adds something returns a new element.
 */
public final class Element {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_VALUE = 2000;
    private static final int LONGEST_PLACEHOLDER = 150;
    private static final int LONGEST_CONFIRMATION = 300;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_YES = 30;

    private final Kit kit;

    private Element(Kit kit) {
        this.kit = kit;
    }

    private static Element of(String type, String actionId) {
        return new Element(Kit.of(type).with("action_id", Kit.bounded("an action's id", actionId, LONGEST_ID)));
    }

    /**
     * A button.
     *
     * @param actionId 1 to 255 characters
     * @param label 1 to 75 characters, shown as they are
     * @return the element
     */
    public static Element button(String actionId, String label) {
        return of("button", actionId).with("text", Kit.plain("a button's label", label, LONGEST_LABEL));
    }

    /**
     * A menu of which one is chosen.
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 100
     * @return the element
     */
    public static Element select(String actionId, Option... options) {
        return choice("static_select", actionId, options);
    }

    /**
     * A menu of which several may be chosen.
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 100
     * @return the element
     */
    public static Element multiSelect(String actionId, Option... options) {
        return choice("multi_static_select", actionId, options);
    }

    /**
     * A menu behind three dots.
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 5
     * @return the element
     */
    public static Element overflow(String actionId, Option... options) {
        return choice("overflow", actionId, options);
    }

    /**
     * Boxes of which several may be ticked.
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 10
     * @return the element
     */
    public static Element checkboxes(String actionId, Option... options) {
        return choice("checkboxes", actionId, options);
    }

    /**
     * Buttons of which one is on.
     *
     * @param actionId 1 to 255 characters
     * @param options 1 to 10
     * @return the element
     */
    public static Element radio(String actionId, Option... options) {
        return choice("radio_buttons", actionId, options);
    }

    /**
     * A menu of the workspace's people.
     *
     * @param actionId 1 to 255 characters
     * @return the element
     */
    public static Element userSelect(String actionId) {
        return of("users_select", actionId);
    }

    /**
     * A menu of the workspace's public channels.
     *
     * @param actionId 1 to 255 characters
     * @return the element
     */
    public static Element channelSelect(String actionId) {
        return of("channels_select", actionId);
    }

    /**
     * A day.
     *
     * @param actionId 1 to 255 characters
     * @return the element
     */
    public static Element datePicker(String actionId) {
        return of("datepicker", actionId);
    }

    /**
     * A time of day.
     *
     * @param actionId 1 to 255 characters
     * @return the element
     */
    public static Element timePicker(String actionId) {
        return of("timepicker", actionId);
    }

    /**
     * A line of text to fill in; for an input block.
     *
     * @param actionId 1 to 255 characters
     * @return the element
     */
    public static Element textInput(String actionId) {
        return of("plain_text_input", actionId);
    }

    /**
     * A picture beside a section.
     *
     * @param url where Slack finds it; for everybody to see
     * @param alt what it shows, for who does not see it
     * @return the element
     */
    public static Element image(String url, String alt) {
        return new Element(Kit.of("image").with("image_url", url).with("alt_text", alt));
    }

    /**
     * Any element, as Slack's documentation writes it.
     *
     * @param json one JSON object
     * @return the element
     * @throws IllegalArgumentException when it is not one JSON object; the message says where it goes wrong
     */
    public static Element json(String json) {
        return new Element(Kit.read(json));
    }

    /**
     * What the handler gets when the button is pressed.
     *
     * @param value 1 to 2000 characters; nobody sees it
     * @return a new element
     */
    public Element value(String value) {
        return with("value", Kit.bounded("a button's value", value, LONGEST_VALUE));
    }

    /**
     * A button that is green.
     *
     * @return a new element
     */
    public Element primary() {
        return with("style", "primary");
    }

    /**
     * A button that is red.
     *
     * @return a new element
     */
    public Element danger() {
        return with("style", "danger");
    }

    /**
     * A button that leads somewhere, besides telling its handler.
     *
     * @param url where to
     * @return a new element
     */
    public Element url(String url) {
        return with("url", url);
    }

    /**
     * What an empty menu or input shows.
     *
     * @param text 1 to 150 characters, shown as they are
     * @return a new element
     */
    public Element placeholder(String text) {
        return with("placeholder", Kit.plain("a placeholder", text, LONGEST_PLACEHOLDER));
    }

    /**
     * What a text input or date picker holds at first.
     *
     * @param value a text; for a date {@code 2026-11-28}, for a time {@code 14:30}
     * @return a new element
     */
    public Element initial(String value) {
        String name = kit.has("type", "datepicker")
                ? "initial_date"
                : kit.has("type", "timepicker") ? "initial_time" : "initial_value";
        return with(name, value);
    }

    /**
     * What is chosen at first.
     *
     * @param option one of the element's options
     * @return a new element
     */
    public Element chosen(Option option) {
        boolean several = kit.has("type", "multi_static_select") || kit.has("type", "checkboxes");
        return several
                ? new Element(kit.with("initial_options", List.of(option.kit())))
                : with("initial_option", option.kit());
    }

    /**
     * A text input of several lines.
     *
     * @return a new element
     */
    public Element multiline() {
        return with("multiline", true);
    }

    /**
     * Asks before it is done.
     *
     * @param title 1 to 100 characters
     * @param text 1 to 300 characters
     * @param yes 1 to 30 characters, on the button that does it
     * @param no 1 to 30 characters, on the button that does not
     * @return a new element
     */
    public Element confirm(String title, String text, String yes, String no) {
        Kit question = Kit.of("confirm")
                .with("title", Kit.plain("the title of a question", title, LONGEST_TITLE))
                .with("text", Kit.plain("the text of a question", text, LONGEST_CONFIRMATION))
                .with("confirm", Kit.plain("the yes of a question", yes, LONGEST_YES))
                .with("deny", Kit.plain("the no of a question", no, LONGEST_YES))
                .without("type");
        return with("confirm", question);
    }

    private static Element choice(String type, String actionId, Option... options) {
        if (options.length == 0) {
            throw new IllegalArgumentException("a " + type + " has at least one option; '" + actionId + "' has none");
        }
        return new Element(of(type, actionId)
                .kit
                .with("options", Arrays.stream(options).map(Option::kit).toList()));
    }

    private Element with(String name, Object value) {
        return new Element(kit.with(name, value));
    }

    /**
     * The element as Slack takes it.
     *
     * @return one JSON object
     */
    public String json() {
        return kit.json();
    }

    Kit kit() {
        return kit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element element && element.kit.equals(kit);
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
