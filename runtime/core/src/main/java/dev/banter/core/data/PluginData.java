package dev.banter.core.data;

import dev.banter.api.Data;
import dev.banter.core.async.Waiting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What one plugin keeps. Waits on the plugin's thread. */
public final class PluginData implements Data {

    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_TEXT = 1_000_000;

    private final Shelf shelf;
    private final String plugin;

    /**
     * @param shelf where it is
     * @param plugin whose
     */
    public PluginData(Shelf shelf, String plugin) {
        this.shelf = shelf;
        this.plugin = plugin;
    }

    @Override
    public Optional<String> get(String key) {
        return done(() -> shelf.get(plugin, checked(key)));
    }

    @Override
    public void put(String key, String text) {
        done(() -> shelf.put(plugin, checked(key), bounded(key, text)));
    }

    @Override
    public boolean putIfAbsent(String key, String text) {
        return done(() -> shelf.replace(plugin, checked(key), Optional.empty(), bounded(key, text)));
    }

    @Override
    public boolean replace(String key, String expected, String text) {
        return done(() -> shelf.replace(plugin, checked(key), Optional.of(expected), bounded(key, text)));
    }

    @Override
    public boolean delete(String key) {
        return done(() -> shelf.delete(plugin, checked(key)));
    }

    @Override
    public List<String> keys(String prefix) {
        return done(() -> shelf.keys(plugin, Objects.requireNonNull(prefix, "prefix")));
    }

    private static String checked(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY
                    + " characters and no control character; this one has " + key.length());
        }
        return key;
    }

    private static String bounded(String key, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("nothing was kept as '" + key + "': it is " + text.length()
                    + " characters long, and " + LONGEST_TEXT + " is the most; keep it in parts, or elsewhere");
        }
        return text;
    }

    private <T> T done(Supplier<CompletionStage<T>> what) {
        return Waiting.on("what plugin " + plugin + " keeps", what);
    }
}
