package dev.banter.slack;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Slack token that cannot print itself: only the writer of a request's header gets to see it. */
public final class Token {

    private static final Pattern KIND = Pattern.compile("(xox[a-z](?:\\.xox[a-z])?|xapp|xwfp)-");
    private static final Pattern ANY_TOKEN = Pattern.compile("(" + KIND.pattern() + ")[\\w.%-]+");
    private static final Pattern SOCKET_PATH = Pattern.compile("(wss?://[^/?#\\s\"']*)[^\\s\"']*");

    /** Fewer characters than this after the kind, and the last four would tell too much. */
    private static final int LONG_ENOUGH = 8;

    private final String secret;

    private Token(String secret) {
        this.secret = secret;
    }

    /**
     * A token as it was given.
     *
     * @param secret the token; white space around it is taken off
     * @return the token
     * @throws IllegalArgumentException when it cannot be a token; the message does not repeat it
     */
    public static Token of(String secret) {
        String bare = Objects.requireNonNull(secret, "secret").strip();
        if (bare.isEmpty() || !bare.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "a Slack token is one word of ASCII characters, such as xoxb-…: copy it again from the app's page");
        }
        return new Token(bare);
    }

    /**
     * Writes the header that authorises a request.
     *
     * @param header takes the header's name and value
     */
    public void authorize(BiConsumer<String, String> header) {
        header.accept("Authorization", "Bearer " + secret);
    }

    /**
     * Whether it is a person's own token, not an app's bot's.
     *
     * @return true for {@code xoxp-…}, rotated or not
     */
    public boolean isOfPerson() {
        return kind().endsWith("xoxp");
    }

    /**
     * What it begins with.
     *
     * @return such as {@code xoxb}, {@code xapp} or {@code xoxe.xoxb}; empty when it begins with nothing known
     */
    public String kind() {
        Matcher kind = KIND.matcher(secret);
        return kind.lookingAt() ? kind.group(1) : "";
    }

    /**
     * A foreign text made fit for logs and errors.
     *
     * @param text what a server or a library said
     * @return the text without this token, without anything else that looks like a token, and without the secret part
     *     of any WebSocket address
     */
    public String hideIn(String text) {
        String without = text.replace(secret, toString());
        without = ANY_TOKEN.matcher(without).replaceAll("$1…");
        return SOCKET_PATH.matcher(without).replaceAll("$1/…");
    }

    /** The kind and the last four characters, as {@code xoxb-…wxyz}. */
    @Override
    public String toString() {
        String prefix = kind().isEmpty() ? "" : kind() + "-";
        boolean tail = secret.length() - prefix.length() >= LONG_ENOUGH;
        return prefix + "…" + (tail ? secret.substring(secret.length() - 4) : "");
    }
}
