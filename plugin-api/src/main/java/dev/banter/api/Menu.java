package dev.banter.api;

/**
 * A menu of options, of which one is chosen ({@link Element#select}) or several ({@link Element#multiSelect}). It is
 * closed until a person opens it.
 */
public final class Menu extends Element {

    Menu(Kit kit) {
        super(kit);
    }

    /**
     * What stands there while nothing is chosen.
     *
     * @param text 1 to 150 characters, shown as they are
     * @return a new menu
     */
    public Menu placeholder(String text) {
        return new Menu(Parts.placeholder(kit(), text));
    }

    /**
     * What is chosen at first. Where several may be, each call adds one.
     *
     * @param option one of the options
     * @return a new menu
     * @throws IllegalArgumentException when it is none of them
     */
    public Menu chosen(Option option) {
        return new Menu(Parts.chosen(kit(), option));
    }

    /**
     * Asks before a choice is told.
     *
     * @param title 1 to 100 characters
     * @param text 1 to 300 characters
     * @param yes 1 to 30 characters, on the button that does it
     * @param no 1 to 30 characters, on the button that does not
     * @return a new menu
     */
    public Menu confirm(String title, String text, String yes, String no) {
        return new Menu(Parts.confirm(kit(), title, text, yes, no));
    }
}
