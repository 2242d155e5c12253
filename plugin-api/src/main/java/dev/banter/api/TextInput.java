package dev.banter.api;

/** A line of text to fill in, or several: {@link Element#textInput}. */
public final class TextInput extends Element {

    private static final int LONGEST = 3000;

    TextInput(Kit kit) {
        super(kit);
    }

    /**
     * What it holds at first.
     *
     * @param text up to 3000 characters
     * @return a new input
     */
    public TextInput initial(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "what a text input holds at first has up to " + LONGEST + " characters; this has " + text.length());
        }
        return new TextInput(kit().with("initial_value", text));
    }

    /**
     * What stands there while nothing is filled in.
     *
     * @param text 1 to 150 characters, shown as they are
     * @return a new input
     */
    public TextInput placeholder(String text) {
        return new TextInput(Parts.placeholder(kit(), text));
    }

    /**
     * Several lines.
     *
     * @return a new input
     */
    public TextInput multiline() {
        return new TextInput(kit().with("multiline", true));
    }
}
