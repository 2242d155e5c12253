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
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One plugin's wall. The exported packages come from the host only, the JDK's from the JDK, everything else from the
 * plugin's own jar only; resources likewise. No class of it makes a call that would end the bot. Safe from any thread.
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

    private PluginClassLoader(String name, JarFile jar, URL location, ClassLoader host) {
        super(name, ClassLoader.getPlatformClassLoader());
        this.jar = jar;
        this.location = location;
        this.host = host;
    }

    /**
     * Opens a plugin's jar.
     *
     * @param name names the plugin, its version and its generation, in stack traces and heap dumps
     * @param file the plugin's jar
     * @return a loader that keeps the jar open until it is closed
     * @throws IOException when the jar cannot be read
     */
    public static PluginClassLoader open(String name, Path file) throws IOException {
        JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ, JarFile.runtimeVersion());
        return new PluginClassLoader(name, jar, file.toUri().toURL(), PluginClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return ExportedPackages.holdsClass(name) ? host.loadClass(name) : super.loadClass(name, resolve);
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
        return ExportedPackages.holdsResource(path) ? host.getResource(path) : super.getResource(path);
    }

    @Override
    public Enumeration<URL> getResources(String path) throws IOException {
        return ExportedPackages.holdsResource(path) ? host.getResources(path) : super.getResources(path);
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
