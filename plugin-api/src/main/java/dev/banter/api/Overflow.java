package dev.banter.api;

/** A menu behind three dots, which forgets what was chosen: {@link Element#overflow}. */
public final class Overflow extends Element {

    Overflow(Kit kit) {
        super(kit);
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
    public Overflow confirm(String title, String text, String yes, String no) {
        return new Overflow(Parts.confirm(kit(), title, text, yes, no));
    }
}
