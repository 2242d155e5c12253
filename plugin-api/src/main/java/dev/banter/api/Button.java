package dev.banter.api;

/** A button of a {@link Block}: {@link Element#button}. */
public final class Button extends Element {

    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_VALUE = 2000;
    private static final int LONGEST_URL = 3000;

    private Button(Kit kit) {
        super(kit);
    }

    static Button of(String actionId, String label) {
        return new Button(
                Parts.named("button", actionId).with("text", Kit.plain("a button's label", label, LONGEST_LABEL)));
    }

    /**
     * What the handler gets when the button is pressed.
     *
     * @param value 1 to 2000 characters; nobody sees it
     * @return a new button
     */
    public Button value(String value) {
        return with("value", Kit.bounded("a button's value", value, LONGEST_VALUE));
    }

    /**
     * Makes it green.
     *
     * @return a new button
     */
    public Button primary() {
        return with("style", "primary");
    }

    /**
     * Makes it red.
     *
     * @return a new button
     */
    public Button danger() {
        return with("style", "danger");
    }

    /**
     * Leads somewhere, besides telling its handler.
     *
     * @param url where to, 1 to 3000 characters
     * @return a new button
     */
    public Button url(String url) {
        return with("url", Kit.bounded("a button's url", url, LONGEST_URL));
    }

    /**
     * Asks before it is pressed.
     *
     * @param title 1 to 100 characters
     * @param text 1 to 300 characters
     * @param yes 1 to 30 characters, on the button that does it
     * @param no 1 to 30 characters, on the button that does not
     * @return a new button
     */
    public Button confirm(String title, String text, String yes, String no) {
        return new Button(Parts.confirm(kit(), title, text, yes, no));
    }

    private Button with(String name, String value) {
        return new Button(kit().with(name, value));
    }
}
