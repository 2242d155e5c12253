package dev.banter.workspace.server.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The files of the page, listed and read once, on the workspace's thread, so that no path a client sends is ever looked up anywhere. */
public final class PageFiles {

    private static final String ROOT = "/dev/banter/workspace/page/";

    /** Where the page's modules import the library from. */
    private static final String LIBRARY_PATH = "/lib/lit-html/";

    private static final List<String> LIBRARY = List.of(
            "lit-html.js",
            "directive.js",
            "directive-helpers.js",
            "directives/guard.js",
            "directives/if-defined.js",
            "directives/keyed.js",
            "directives/live.js",
            "directives/repeat.js");

    private @Nullable Map<String, StaticFile> byPath;

    /**
     * The file at a path. All are read when the first is asked for: most workspaces are a test's, and nobody looks at
     * their page.
     *
     * @throws UncheckedIOException when the page is not on the class path
     */
    public Optional<StaticFile> find(String path) {
        Map<String, StaticFile> files = byPath;
        if (files == null) {
            files = load();
            byPath = files;
        }
        return Optional.ofNullable(files.get(path));
    }

    private static Map<String, StaticFile> load() {
        try {
            return read();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, StaticFile> read() throws IOException {
        Map<String, StaticFile> files = new HashMap<>();
        for (String name : PageNames.beside(url(ROOT + "index.html"))) {
            files.put("/" + name, read(ROOT + name));
        }
        String library = "/META-INF/resources/webjars/lit-html/" + libraryVersion() + "/";
        for (String name : LIBRARY) {
            files.put(LIBRARY_PATH + name, read(library + name));
        }
        files.put("/", read(ROOT + "index.html"));
        return Map.copyOf(files);
    }

    private static StaticFile read(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return new StaticFile(contentType(resource), in.readAllBytes());
        }
    }

    private static String contentType(String resource) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("no content type for " + resource);
        };
    }

    /** The version is part of the library's paths; the jar itself knows which one it is. */
    private static String libraryVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars.npm/lit-html/pom.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version", "");
    }

    private static InputStream open(String resource) throws IOException {
        return url(resource).openStream();
    }

    private static URL url(String resource) throws FileNotFoundException {
        URL url = PageFiles.class.getResource(resource);
        if (url == null) {
            throw new FileNotFoundException("not on the class path: " + resource);
        }
        return url;
    }
}
