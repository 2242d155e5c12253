package dev.banter.api;

import java.util.Objects;

/**
 * A text that nobody is to read by accident: it shows itself as {@code (secret)} in a log, in a message and in the
 * {@code toString()} of a record. Immutable.
 */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * A secret of a text.
     *
     * @param text the text
     * @return the secret
     * @throws NullPointerException when there is no text
     * @throws IllegalArgumentException when it is blank
     */
    public static Secret of(String text) {
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
        return new Secret(text);
    }

    /**
     * The text, for the one who checks it. It is as secret as before.
     *
     * @return not blank
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Says that it is one, and nothing of it. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
