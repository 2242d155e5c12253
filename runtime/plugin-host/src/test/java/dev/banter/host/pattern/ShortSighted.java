package dev.banter.host.pattern;

/** A text that can be looked at so many times and no more, so that every search in it ends. */
final class ShortSighted implements CharSequence {

    private final String text;
    private int looks = 20_000;

    ShortSighted(String text) {
        this.text = text;
    }

    /** There was too much to look at. */
    static final class Tired extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public char charAt(int index) {
        if (--looks < 0) {
            throw new Tired();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
