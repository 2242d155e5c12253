package dev.banter.benchmarks;

import dev.banter.benchmarks.plugins.Bad;
import dev.banter.benchmarks.plugins.Good;
import dev.banter.benchmarks.rig.PluginJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Four good plugins and a bad one, packed into jars. */
final class PluginJars {

    /** What begins a message that one of the good ones answers; a number follows. */
    static final List<String> WORDS = List.of("good1", "good2", "good3", "good4");

    private PluginJars() {}

    static void in(Path folder) throws IOException {
        for (String word : WORDS) {
            PluginJar.write(folder.resolve(word + ".jar"), Good.class, speaking(word, PluginJar.code(Good.class)), 0);
        }
        PluginJar.write(folder.resolve("bad.jar"), Bad.class);
    }

    /**
     * Puts another version in the place of one of the good ones, by a rename.
     *
     * @param generation tells its bytes from those of the others
     */
    static void replace(Path folder, String word, int generation) throws IOException {
        Path next = folder.resolve(word + ".part");
        PluginJar.write(next, Good.class, speaking(word, PluginJar.code(Good.class)), generation);
        Files.move(next, folder.resolve(word + ".jar"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** In a class file a text stands as it is, behind its length; so the words are of one length. */
    private static byte[] speaking(String word, byte[] code) {
        return new String(code, StandardCharsets.ISO_8859_1)
                .replace(Good.WORD, word)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
