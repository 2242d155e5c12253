package dev.banter.host;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes a plugin's jar out of sources, as an author would: against the API jar, jakarta.inject and slf4j. */
public final class PluginJar {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)\\b(?:class|interface|enum|record)\\s+(\\w+)");

    private final String name;
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, byte[]> entries = new TreeMap<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final Manifest manifest = new Manifest();
    private int classFileVersion;
    private String classPath = authorsClassPath();

    private PluginJar(String name) {
        this.name = name;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** Begins a jar with this file name. */
    public static PluginJar named(String name) {
        return new PluginJar(name);
    }

    /** Adds a source file; everything of the API is imported. */
    public PluginJar source(String code) {
        Matcher declared = PACKAGE.matcher(code);
        String prefix = declared.find() ? declared.group(1) + "." : "";
        Matcher type = TYPE.matcher(code);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in: " + code);
        }
        sources.put(prefix + type.group(1), prefix.isEmpty() ? IMPORTS + code : declared.replaceFirst("$0 " + IMPORTS));
        return this;
    }

    private static final String IMPORTS = "import dev.banter.api.*; import jakarta.inject.*; ";

    /** Adds an entry that is not compiled. */
    public PluginJar entry(String path, byte[] bytes) {
        entries.put(path, bytes.clone());
        return this;
    }

    /** Packs a library into the jar, and compiles against it. */
    public PluginJar library(String file) {
        Path library = Path.of("target", "libraries-of-plugins", file);
        classPath += File.pathSeparator + library;
        try (JarFile jar = new JarFile(library.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    entries.putIfAbsent(
                            entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Leaves a compiled class out of the jar. */
    public PluginJar without(String className) {
        left.add(className.replace('.', '/') + ".class");
        return this;
    }

    /** Adds an attribute to the manifest. */
    public PluginJar attribute(String key, String value) {
        manifest.getMainAttributes().putValue(key, value);
        return this;
    }

    /** Adds an option of javac. */
    public PluginJar option(String option) {
        options.add(option);
        return this;
    }

    /** Lets the sources name the host's own classes and libraries, as an author could by mistake. */
    public PluginJar againstTheHost() {
        classPath = System.getProperty("java.class.path");
        return this;
    }

    /** Writes another class file version into the classes: that of {@code 44 + java}. */
    public PluginJar forJava(int java) {
        classFileVersion = 44 + java;
        return this;
    }

    /** Compiles, and puts the jar into a folder. */
    public Path in(Path folder) {
        try {
            return Files.write(folder.resolve(name), bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Compiles, and returns the jar. */
    public byte[] bytes() {
        Map<String, byte[]> all = new TreeMap<>(compile());
        all.keySet().removeAll(left);
        all.putAll(entries);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> compile() {
        Map<String, byte[]> classes = new TreeMap<>();
        if (sources.isEmpty()) {
            return classes;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> compiled = new TreeMap<>();
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-classpath", classPath));
        arguments.addAll(options);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<Source> units = sources.entrySet().stream()
                    .map(source -> new Source(source.getKey(), source.getValue()))
                    .toList();
            boolean good = compiler.getTask(null, new Memory(files, compiled), diagnostics, arguments, null, units)
                    .call();
            if (!good) {
                throw new IllegalArgumentException(diagnostics.getDiagnostics().toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        compiled.forEach((type, code) -> classes.put(type.replace('.', '/') + ".class", dated(code.toByteArray())));
        return classes;
    }

    private byte[] dated(byte[] code) {
        if (classFileVersion > 0) {
            code[6] = (byte) (classFileVersion >> 8);
            code[7] = (byte) classFileVersion;
        }
        return code;
    }

    private static String authorsClassPath() {
        return List.of(dev.banter.api.OnMessage.class, jakarta.inject.Inject.class, org.slf4j.Logger.class).stream()
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    /** A source file in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String type, String code) {
            super(URI.create("memory:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }

    /** Keeps class files in memory. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes;

        Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String type, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + type.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    classes.put(type, out);
                    return out;
                }
            };
        }
    }
}
