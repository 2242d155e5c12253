package dev.banter.host.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What tells a file's bytes from all others: SHA-256, as {@code sha256sum} prints it. */
public final class Sha256 {

    private static final int DIGITS = 64;

    private Sha256() {}

    /**
     * The hash of a file.
     *
     * @param file the file
     * @return 64 lower-case hexadecimal digits
     * @throws IOException when it cannot be read
     */
    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return through(in, OutputStream.nullOutputStream());
        }
    }

    /**
     * Copies bytes, and tells the hash of exactly those.
     *
     * @param in is read to its end
     * @param out gets what was read
     * @return 64 lower-case hexadecimal digits
     * @throws IOException when one of them fails
     */
    public static String through(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(in, digest).transferTo(out);
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Reads a hash that somebody wrote.
     *
     * @param text in any case
     * @return as it is written here; empty when it is none
     */
    public static Optional<String> parse(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        return digits.length() == DIGITS && digits.chars().allMatch(HexFormat::isHexDigit)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
