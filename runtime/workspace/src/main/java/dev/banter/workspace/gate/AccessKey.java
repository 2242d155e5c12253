package dev.banter.workspace.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The secret beneath which a workspace lives that others can reach: everybody in it may play anybody, so whoever comes
 * in must have been told. It cannot print itself.
 */
public final class AccessKey {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,200}");

    private final String secret;

    private AccessKey(String secret) {
        this.secret = secret;
    }

    /**
     * A key as it was given; white space around it is taken off.
     *
     * @throws IllegalArgumentException when it cannot be one; the message does not repeat it
     */
    public static AccessKey of(String secret) {
        String bare = Objects.requireNonNull(secret, "secret").strip();
        if (!FORM.matcher(bare).matches()) {
            throw new IllegalArgumentException("the workspace's token is 16 to 200 letters, digits, - and _, because it"
                    + " stands in addresses; 'openssl rand -hex 16' makes a good one");
        }
        return new AccessKey(bare);
    }

    /** The path of everything, without a slash at its end: for those alone who have shown that they know it. */
    public String path() {
        return "/" + secret;
    }

    /** As long for a guess that is nearly right as for any other. */
    boolean is(String guess) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessKey key && is(key.secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "…";
    }
}
