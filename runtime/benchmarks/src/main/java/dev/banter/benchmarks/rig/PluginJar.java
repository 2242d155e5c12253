package dev.banter.benchmarks.rig;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A plugin of one class, packed into a jar. */
public final class PluginJar {

    private PluginJar() {}

    /** As it was compiled. */
    public static void write(Path jar, Class<?> type) throws IOException {
        write(jar, type, code(type), 0);
    }

    /**
     * With other code.
     *
     * @param generation tells its bytes from those of others
     */
    public static void write(Path jar, Class<?> type, byte[] code, int generation) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(path(type)));
            out.write(code);
            out.closeEntry();
            out.putNextEntry(new JarEntry("generation"));
            out.write(Integer.toString(generation).getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
        }
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    /** The bytes of a class. */
    public static byte[] code(Class<?> type) throws IOException {
        try (InputStream code = type.getClassLoader().getResourceAsStream(path(type))) {
            if (code == null) {
                throw new IOException(path(type) + " is not where its class came from");
            }
            return code.readAllBytes();
        }
    }
}
