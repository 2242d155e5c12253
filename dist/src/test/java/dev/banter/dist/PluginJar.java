package dev.banter.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A plugin as an author makes it: javac against the API alone, then a jar without any descriptor. */
final class PluginJar {

    private PluginJar() {}

    /** Compiles a source, and drops the jar into a folder. */
    static Path drop(Path folder, Path work, String name, String className, String source) throws IOException {
        return drop(folder, work, name, className, source, Product.authorsClassPath());
    }

    /** The same, against a class path of its own. */
    static Path drop(Path folder, Path work, String name, String className, String source, String classPath)
            throws IOException {
        Path sources = Files.createDirectories(work.resolve(name + "-src"));
        Path classes = Files.createDirectories(work.resolve(name + "-classes"));
        Path file = sources.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        javac(classes, file, classPath);
        Path jar = work.resolve(name + ".jar.part");
        pack(classes, jar);
        Files.createDirectories(folder);
        Path dropped = folder.resolve(name + ".jar");
        Files.move(jar, dropped, StandardCopyOption.ATOMIC_MOVE);
        return dropped;
    }

    private static void javac(Path classes, Path source, String classPath) {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "17", "-Xlint:all", "-Werror", "-cp", classPath, "-d", classes.toString()));
        arguments.add(source.toString());
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("javac ended with " + status + " for " + source);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream pack = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pack.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, pack);
                pack.closeEntry();
            }
        }
    }
}
