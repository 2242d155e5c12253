package dev.banter.benchmarks;

import dev.banter.benchmarks.plugins.Bad;
import dev.banter.benchmarks.plugins.Good;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Four good plugins and a bad one, packed into jars. */
final class PluginJars {

    /** What begins a message that one of the good ones answers; a number follows. */
    static final List<String> WORDS = List.of("good1", "good2", "good3", "good4");

    private PluginJars() {}

    static void in(Path folder) throws IOException {
        for (String word : WORDS) {
            pack(folder.resolve(word + ".jar"), Good.class, speaking(word, code(Good.class)), 0);
        }
        pack(folder.resolve("bad.jar"), Bad.class, code(Bad.class), 0);
    }

    /**
     * Puts another version in the place of one of the good ones, by a rename.
     *
     * @param generation tells its bytes from those of the others
     */
    static void replace(Path folder, String word, int generation) throws IOException {
        Path next = folder.resolve(word + ".part");
        pack(next, Good.class, speaking(word, code(Good.class)), generation);
        Files.move(next, folder.resolve(word + ".jar"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** In a class file a text stands as it is, behind its length; so the words are of one length. */
    private static byte[] speaking(String word, byte[] code) {
        return new String(code, StandardCharsets.ISO_8859_1)
                .replace(Good.WORD, word)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] code(Class<?> type) throws IOException {
        try (InputStream code = type.getClassLoader().getResourceAsStream(path(type))) {
            if (code == null) {
                throw new IOException(path(type) + " is not where its class came from");
            }
            return code.readAllBytes();
        }
    }

    private static void pack(Path jar, Class<?> type, byte[] code, int generation) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(path(type)));
            out.write(code);
            out.closeEntry();
            out.putNextEntry(new JarEntry("generation"));
            out.write(Integer.toString(generation).getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
        }
    }
}
