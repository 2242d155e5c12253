package dev.banter.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Packs classes of the tests as plugins. */
public final class Plugins {

    private Plugins() {}

    /** Puts a jar with the classes into a folder. */
    public static void pack(Path folder, String jar, String... classNames) throws IOException {
        try (OutputStream file =
                        Files.newOutputStream(Files.createDirectories(folder).resolve(jar));
                JarOutputStream out = new JarOutputStream(file)) {
            for (String className : classNames) {
                String entry = className.replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(entry));
                try (InputStream code = Plugins.class.getClassLoader().getResourceAsStream(entry)) {
                    Objects.requireNonNull(code, entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
