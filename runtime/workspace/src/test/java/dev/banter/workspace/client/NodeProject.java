package dev.banter.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A client on Node: its lock, and the scripts that use it. It is installed below {@code target}, once a lock. */
record NodeProject(String name) {

    private static final Path SOURCES = Path.of("src/test/npm");
    private static final Path INSTALLED = Path.of("target/npm");
    private static final String LOCK = "package-lock.json";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern VERSION = Pattern.compile("^v([\\d.]+)");
    /** The oldest that the WebSockets of Slack's clients run on. */
    private static final Version OLDEST_NODE = Version.parse("20.19");

    /** What there is to run, by name. */
    List<String> scripts() {
        List<String> scripts = files(SOURCES.resolve(name)).stream()
                .map(file -> file.getFileName().toString())
                .filter(file -> file.contains(".test."))
                .sorted()
                .toList();
        assertThat(scripts).as("scripts of " + name).isNotEmpty();
        return scripts;
    }

    /** Brings the scripts up to date, and the packages too when the lock is another one than that last installed. */
    void install() throws IOException {
        needNode();
        Path folder = Files.createDirectories(INSTALLED.resolve(name));
        for (Path file : files(SOURCES.resolve(name))) {
            Path copy = folder.resolve(SOURCES.resolve(name).relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Path installedLock = folder.resolve("node_modules").resolve("." + name + "-" + LOCK);
        if (Files.exists(installedLock) && Files.mismatch(installedLock, folder.resolve(LOCK)) < 0) {
            return;
        }
        ProgramRun installation = run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assertThat(installation.exitCode()).as(installation.output()).isZero();
        Files.copy(folder.resolve(LOCK), installedLock, StandardCopyOption.REPLACE_EXISTING);
    }

    ProgramRun run(String script, Map<String, String> environment) throws IOException {
        return ProgramRun.of(
                INSTALLED.resolve(name),
                environment,
                PATIENCE,
                List.of("node", "--test-force-exit", "--test-reporter=spec", script));
    }

    private ProgramRun run(String... command) throws IOException {
        return ProgramRun.of(INSTALLED.resolve(name), Map.of(), PATIENCE, List.of(command));
    }

    /** A machine without Node has not tried the clients, and must not look as if it had. */
    private static void needNode() {
        String found;
        try {
            found = ProgramRun.of(Path.of("."), Map.of(), PATIENCE, List.of("node", "--version"))
                    .output();
        } catch (IOException notThere) {
            found = "none";
        }
        Matcher version = VERSION.matcher(found);
        if (!version.find() || Version.parse(version.group(1)).compareTo(OLDEST_NODE) < 0) {
            throw new AssertionError("The clients on Node need Node " + OLDEST_NODE + " or newer on the PATH, found "
                    + found.strip() + "; sh dist/test.sh sets it up");
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
