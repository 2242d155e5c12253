package dev.banter.workspace.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Which files the page consists of: whatever lies beside its {@code index.html}, in a jar or in a folder of classes. */
final class PageNames {

    private static final String INDEX = "index.html";

    private PageNames() {}

    /** The names relative to the folder of the index, with slashes: {@code js/views/app.js}. */
    static List<String> beside(URL index) throws IOException {
        try {
            return index.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inFolder(index.toURI());
        } catch (URISyntaxException | UncheckedIOException failure) {
            throw new IOException("cannot list the page's files beside " + index, failure);
        }
    }

    private static List<String> inJar(JarURLConnection connection) throws IOException {
        String root = withoutIndex(connection.getEntryName());
        connection.setUseCaches(false); // or closing it would close the jar for its class loader too
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(root))
                    .map(name -> name.substring(root.length()))
                    .toList();
        }
    }

    private static List<String> inFolder(URI index) throws IOException {
        Path root = Path.of(index).resolveSibling("");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/"))
                    .toList();
        }
    }

    private static String withoutIndex(String name) {
        return name.substring(0, name.length() - INDEX.length());
    }
}
