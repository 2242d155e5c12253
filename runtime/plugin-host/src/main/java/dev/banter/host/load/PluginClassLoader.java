package dev.banter.host.load;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One plugin's wall. The exported packages come from the host only, the JDK's from the JDK, those that a required plugin
 * exports from that plugin only, everything else from the plugin's own jar only; resources likewise. No class of it makes a
 * call that would end the bot. Safe from any thread.
 *
 * <p>It is no {@code URLClassLoader}: that one follows a manifest's {@code Class-Path} out of the jar.
 */
public final class PluginClassLoader extends SecureClassLoader implements AutoCloseable {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader host;
    private final JarFile jar;
    private final URL location;

    /** By package: the plugins that export to this one. */
    private final Map<String, PluginClassLoader> imports;

    private PluginClassLoader(
            String name, JarFile jar, URL location, ClassLoader host, Map<String, PluginClassLoader> imports) {
        super(name, ClassLoader.getPlatformClassLoader());
        this.jar = jar;
        this.location = location;
        this.host = host;
        this.imports = Map.copyOf(imports);
    }

    /**
     * Opens a plugin's jar.
     *
     * @param name names the plugin, its version and its generation, in stack traces and heap dumps
     * @param file the plugin's jar
     * @param imports what it sees of other plugins: by package, the loader of the plugin that exports it
     * @return a loader that keeps the jar open until it is closed
     * @throws IOException when the jar cannot be read
     */
    public static PluginClassLoader open(String name, Path file, Map<String, PluginClassLoader> imports)
            throws IOException {
        JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ, JarFile.runtimeVersion());
        return new PluginClassLoader(
                name, jar, file.toUri().toURL(), PluginClassLoader.class.getClassLoader(), imports);
    }

    /**
     * Whether this plugin uses classes of another, or of one that uses the other's.
     *
     * @param other the other's loader
     * @return whether the other stays in memory as long as this one
     */
    public boolean standsOn(ClassLoader other) {
        return imports.values().stream().anyMatch(each -> each == other || each.standsOn(other));
    }

    /** The plugin and its version, such as {@code deploys 1.2.0}. */
    String title() {
        return getName().replaceFirst(" #[0-9]+$", "");
    }

    /** The plugin that has a class and does not export it, among those that export others to this one. */
    Optional<String> keeperOf(String className) {
        return imports.values().stream()
                .filter(other -> other.jar.getJarEntry(className.replace('.', '/') + ".class") != null)
                .map(PluginClassLoader::title)
                .findFirst();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (ExportedPackages.holdsClass(name)) {
            return host.loadClass(name);
        }
        PluginClassLoader other = imports.get(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        return other == null ? super.loadClass(name, resolve) : other.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] code = GuardedCode.of(jar.getInputStream(entry).readAllBytes(), name, getName());
            definePackageOf(name);
            return defineClass(name, code, 0, code.length, new CodeSource(location, entry.getCodeSigners()));
        } catch (IOException | IllegalStateException closedOrBroken) {
            throw new ClassNotFoundException(name, closedOrBroken);
        }
    }

    private void definePackageOf(String className) throws IOException {
        int end = className.lastIndexOf('.');
        if (end < 0 || getDefinedPackage(className.substring(0, end)) != null) {
            return;
        }
        Manifest manifest = jar.getManifest();
        Attributes says = manifest == null ? new Attributes() : manifest.getMainAttributes();
        try {
            definePackage(
                    className.substring(0, end),
                    says.getValue(Attributes.Name.SPECIFICATION_TITLE),
                    says.getValue(Attributes.Name.SPECIFICATION_VERSION),
                    says.getValue(Attributes.Name.SPECIFICATION_VENDOR),
                    says.getValue(Attributes.Name.IMPLEMENTATION_TITLE),
                    says.getValue(Attributes.Name.IMPLEMENTATION_VERSION),
                    says.getValue(Attributes.Name.IMPLEMENTATION_VENDOR),
                    null);
        } catch (IllegalArgumentException anotherThreadWasFaster) {
            // Then it is defined, with the same words.
        }
    }

    @Override
    public @Nullable URL getResource(String path) {
        if (ExportedPackages.holdsResource(path)) {
            return host.getResource(path);
        }
        PluginClassLoader other = imports.get(folderOf(path));
        return other == null ? super.getResource(path) : other.getResource(path);
    }

    @Override
    public Enumeration<URL> getResources(String path) throws IOException {
        if (ExportedPackages.holdsResource(path)) {
            return host.getResources(path);
        }
        PluginClassLoader other = imports.get(folderOf(path));
        return other == null ? super.getResources(path) : other.getResources(path);
    }

    /** As a package is called. */
    private static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/'))).replace('/', '.');
    }

    @Override
    protected @Nullable URL findResource(String path) {
        try {
            JarEntry entry = jar.getJarEntry(path);
            return entry == null ? null : UncachedJarHandler.url(location, entry.getRealName());
        } catch (MalformedURLException | IllegalStateException noneOrClosed) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String path) {
        URL only = findResource(path);
        return Collections.enumeration(only == null ? List.of() : List.of(only));
    }

    /** Names the plugin, for whoever reads a log or a heap dump. */
    @Override
    public String toString() {
        return "plugin " + getName();
    }

    /** Closes the jar. Classes that are loaded go on; no other can be loaded any more. */
    @Override
    public void close() throws IOException {
        jar.close();
    }
}
