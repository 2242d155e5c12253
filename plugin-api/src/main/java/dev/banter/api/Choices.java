package dev.banter.api;

/**
 * Options that are all in sight: boxes of which several may be ticked ({@link Element#checkboxes}), or buttons of which
 * one is on ({@link Element#radio}).
 */
public final class Choices extends Element {

    Choices(Kit kit) {
        super(kit);
    }

    /**
     * What is chosen at first. Where several may be, each call adds one.
     *
     * @param option one of the options
     * @return a new element
     * @throws IllegalArgumentException when it is none of them
     */
    public Choices chosen(Option option) {
        return new Choices(Parts.chosen(kit(), option));
    }

    /**
     * Asks before a choice is told.
     *
     * @param title 1 to 100 characters
     * @param text 1 to 300 characters
     * @param yes 1 to 30 characters, on the button that does it
     * @param no 1 to 30 characters, on the button that does not
     * @return a new element
     */
    public Choices confirm(String title, String text, String yes, String no) {
        return new Choices(Parts.confirm(kit(), title, text, yes, no));
    }
}
