package dev.banter.launcher.settings.text;

/**
 * How what was written becomes a value.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface Kind<T> {

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException when it is none; the message says what it should be, and repeats no secret
     */
    T read(String name, Given given);

    /** Whether what was written is never repeated. */
    default boolean isSecret() {
        return false;
    }
}
