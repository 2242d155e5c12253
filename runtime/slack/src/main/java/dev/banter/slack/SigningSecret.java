package dev.banter.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret with which Slack signs what it posts to an app. It cannot print itself, and never leaves this class. */
public final class SigningSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";

    private final SecretKeySpec key;

    private SigningSecret(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * A secret as it was given.
     *
     * @param secret the secret; white space around it is taken off
     * @return the secret
     * @throws IllegalArgumentException when it cannot be one; the message does not repeat it
     */
    public static SigningSecret of(String secret) {
        String bare = Objects.requireNonNull(secret, "secret").strip();
        if (bare.isEmpty() || !bare.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a signing secret is one word of ASCII characters: copy it again from"
                    + " the app's page (Basic Information, App Credentials)");
        }
        return new SigningSecret(new SecretKeySpec(bare.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /**
     * Whether it has the form of those that Slack makes: 32 hexadecimal digits in lower case.
     *
     * @return false for what only another server signs with
     */
    public boolean hasSlacksForm() {
        return new String(key.getEncoded(), StandardCharsets.UTF_8).matches("[0-9a-f]{32}");
    }

    /**
     * Whether Slack has signed a request with this secret. Takes as long for any signature of the right length.
     *
     * @param timestamp the request's date, just as its header has it
     * @param body the request's body, just as it came
     * @param signature the signature that it carries, {@code v0=…} in lower case
     * @return whether it is the one
     */
    public boolean signed(String timestamp, byte[] body, String signature) {
        return MessageDigest.isEqual(
                signature(timestamp, body).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, impossible);
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "signing secret …";
    }
}
