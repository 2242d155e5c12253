package dev.banter.workspace.basics;

import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that nobody can guess, or that must not come again when the workspace is started anew. */
public final class RandomIds {

    private static final int SECRET_BYTES = 16;
    private static final int ID_DIGITS = 9;

    private final RandomGenerator random;

    public RandomIds(RandomGenerator random) {
        this.random = random;
    }

    /** Letters for the kind, as {@code Ev} of an event, then capitals and digits. */
    public String next(String kind) {
        StringBuilder id = new StringBuilder(kind);
        for (int i = 0; i < ID_DIGITS; i++) {
            id.append(Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
        }
        return id.substring(0, kind.length()) + id.substring(kind.length()).toUpperCase(Locale.ROOT);
    }

    /** As Slack's envelopes have it. */
    public String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** 32 digits of base 16. */
    public String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
