package dev.banter.host;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.banter.core.run.LaneSettings;
import dev.banter.core.time.SystemTimers;
import dev.banter.host.release.HeldPlugin;
import dev.banter.host.settings.SettingsSource;
import dev.banter.host.settings.Written;
import dev.banter.host.settings.WrittenSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** A host on folders of its own, with what it logs, reports and plugs in; a new one for each test. */
final class HostFixture implements AfterEachCallback {

    private final Path home = newFolder();
    final Path folder = home.resolve("plugins");
    final Path data = home.resolve("data 100%");
    final Path work = data.resolve("plugins");
    final SystemTimers timers = new SystemTimers();
    final RecordingSwitchboard switchboard = new RecordingSwitchboard(timers);
    final List<LoadReport> reports = new CopyOnWriteArrayList<>();
    final List<String> removed = new CopyOnWriteArrayList<>();
    final List<HeldPlugin> held = new CopyOnWriteArrayList<>();
    final PluginHost host;

    /** What is written for plugins, by id. */
    final Map<String, WrittenSettings> written = new ConcurrentHashMap<>();

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.banter.host");

    private final LibraryLog libraries = new LibraryLog();

    HostFixture() {
        this(HostSettings.DEFAULT_RELEASE);
    }

    /** With another patience for plugins that are to leave memory. */
    HostFixture(Duration release) {
        this(release, false);
    }

    /** One that loads what is pinned, and nothing else. */
    static HostFixture requiringLock() {
        return new HostFixture(HostSettings.DEFAULT_RELEASE, true);
    }

    private HostFixture(Duration release, boolean requireLock) {
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.INFO);
        HostSettings settings = new HostSettings(
                folder, work, data, Duration.ofMillis(20), Duration.ofSeconds(2), release, requireLock, this::settings);
        host = new PluginHost(settings, switchboard, timers, new HostListener() {
            @Override
            public void reported(LoadReport report) {
                reports.add(report);
            }

            @Override
            public void removed(String file) {
                removed.add(file);
            }

            @Override
            public void held(HeldPlugin plugin) {
                held.add(plugin);
            }
        });
    }

    private WrittenSettings settings(String pluginId) {
        return written.getOrDefault(pluginId, SettingsSource.NOTHING.of(pluginId));
    }

    /** Writes settings of a plugin, each {@code name=value}, an item of a list {@code name+=value}; in the place of all before. */
    void write(String pluginId, String... lines) {
        Map<String, Written> files = new LinkedHashMap<>();
        Map<String, String> environment = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split("\\+?=", 2);
            boolean list = line.contains("+=");
            String origin = pluginId + ".yaml line " + (files.size() + 1);
            if (parts[0].startsWith("BANTER_")) {
                environment.put(parts[0], parts[1]);
            } else {
                files.merge(
                        parts[0],
                        new Written(list && parts[1].isEmpty() ? List.of() : List.of(parts[1]), list, origin),
                        (before, more) -> new Written(
                                Stream.concat(before.texts().stream(), more.texts().stream())
                                        .toList(),
                                true,
                                before.origin()));
            }
        }
        written.put(pluginId, new WrittenSettings(pluginId, LaneSettings.DEFAULT, files, environment, List.of()));
    }

    private static Path newFolder() {
        try {
            Path home = Files.createTempDirectory("banter-host");
            Files.createDirectory(home.resolve("plugins"));
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts the host; the one report of a folder with one jar. */
    LoadReport startWithOne() throws Exception {
        List<LoadReport> all = host.start();
        if (all.size() != 1) {
            throw new AssertionError("not one report: " + all);
        }
        return all.get(0);
    }

    /** What the plugins that are live now answer, on their own threads. */
    CompletableFuture<List<String>> said() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return switchboard.say("hi");
            } catch (InterruptedException hurried) {
                throw new IllegalStateException(hurried);
            }
        });
    }

    /** Deletes a plugin's jar, and waits until the plugin is gone. */
    void takeOut(String pluginId) throws IOException {
        Files.delete(folder.resolve(pluginId + ".jar"));
        Awaitility.await("plugin " + pluginId + " is gone")
                .atMost(Duration.ofSeconds(30))
                .until(() -> logged(Level.INFO).contains("plugin " + pluginId + " is gone"));
    }

    /** What was logged at a level, with the exception if there was one. */
    List<String> logged(Level level) {
        synchronized (logged) {
            return List.copyOf(logged.list).stream()
                    .filter(event -> event.getLevel() == level)
                    .map(event -> event.getFormattedMessage()
                            + (event.getThrowableProxy() == null ? "" : " + " + event.getThrowableProxy()))
                    .toList();
        }
    }

    /** What Guice and its like have logged, each past our own logs. */
    List<String> loggedByLibraries() {
        return libraries.lines();
    }

    /** The copies that lie in the work folder. */
    List<String> copies() {
        try (Stream<Path> files = Files.list(work)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the garbage collector has taken a plugin's loader. */
    void awaitCollected(String pluginId) {
        WeakReference<ClassLoader> loader = Objects.requireNonNull(switchboard.loaders.get(pluginId));
        Awaitility.await("the loader of " + pluginId + " is collected")
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    System.gc();
                    return loader.get() == null;
                });
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        host.close();
        timers.close();
        libraries.close();
        logger.detachAppender(logged);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
