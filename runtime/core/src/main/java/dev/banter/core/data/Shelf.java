package dev.banter.core.data;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The port to what plugins keep. Safe from any thread; each stage completes once it is so, and fails when it cannot be. */
public interface Shelf {

    /** Characters that each text counts as besides its own and its key's: so that there cannot be too many of them. */
    int EACH = 64;

    /**
     * What is there.
     *
     * @param plugin whose
     * @param key by which key
     * @return empty for nothing
     */
    CompletionStage<Optional<String>> get(String plugin, String key);

    /**
     * Puts something in the place of what is there.
     *
     * @param plugin whose
     * @param key by which key
     * @param text the text
     * @return fails with {@link IllegalArgumentException} when the plugin would keep too much
     */
    CompletionStage<Boolean> put(String plugin, String key, String text);

    /**
     * The same, where what is there is what is expected.
     *
     * @param plugin whose
     * @param key by which key
     * @param expected empty for nothing
     * @param text the text
     * @return whether it was, and is replaced
     */
    CompletionStage<Boolean> replace(String plugin, String key, Optional<String> expected, String text);

    /**
     * Takes away what is there.
     *
     * @param plugin whose
     * @param key by which key
     * @return whether there was something
     */
    CompletionStage<Boolean> delete(String plugin, String key);

    /**
     * The keys that begin so.
     *
     * @param plugin whose
     * @param prefix may be empty
     * @return in the order of their characters
     */
    CompletionStage<List<String>> keys(String plugin, String prefix);
}
