package dev.banter.core.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What names one call of a verb among all, so that the same call of a repeated run is recognised.
 *
 * @param origin what the handler was called for: a message's key, or what else made the plugin speak
 * @param pluginId the plugin
 * @param handler the handler, as {@code Class#method}
 * @param ordinal which call of the run, counted from 0
 */
public record VerbKey(String origin, String pluginId, String handler, int ordinal) {

    /** Hexadecimal digits of a mark. */
    private static final int DIGITS = 32;

    /**
     * By which one part of what is said is known again; the same in every process.
     *
     * @param part which part, from 0
     * @return 32 hexadecimal digits
     */
    String mark(int part) {
        String all = String.join("\n", origin, pluginId, handler, ordinal + "." + part);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
