package dev.banter.host;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Signs a jar as an author does, with a key that nobody else vouches for. */
final class SignedJar {

    private static final char[] PASSWORD = "for-tests".toCharArray();

    private SignedJar() {}

    /** Writes a signed one of the same entries; the folder takes the key. */
    static void sign(Path jar, Path signed, Path folder) throws Exception {
        KeyStore keys = KeyStore.getInstance(key(folder.resolve("keys.p12")).toFile(), PASSWORD);
        KeyStore.Entry author = keys.getEntry("author", new KeyStore.PasswordProtection(PASSWORD));
        try (ZipFile in = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder((KeyStore.PrivateKeyEntry) author).build().sign(in, out);
        }
    }

    private static Path key(Path file) throws Exception {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "author",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=author"))
                .redirectErrorStream(true)
                .start();
        try (InputStream told = keytool.getInputStream()) {
            String words = new String(told.readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + words);
            }
        }
        return file;
    }
}
