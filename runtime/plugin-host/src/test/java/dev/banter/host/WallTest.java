package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plugin can see of the host, asked from inside the plugin. */
final class WallTest {

    private static final String SPY = """
            package spy;
            class Spy {
                @OnMessage(pattern = "^class (\\\\S+)$") String load(@Group(index = 1) String name) throws Exception {
                    return from(Class.forName(name));
                }
                @OnMessage(pattern = "^tccl (\\\\S+)$") String context(@Group(index = 1) String name) throws Exception {
                    return from(Thread.currentThread().getContextClassLoader().loadClass(name));
                }
                @OnMessage(pattern = "^resource (.+)$") String resource(@Group(index = 1) String path) throws Exception {
                    ClassLoader own = Spy.class.getClassLoader();
                    int all = java.util.Collections.list(own.getResources(path)).size();
                    try (java.io.InputStream in = own.getResourceAsStream(path)) {
                        return in == null ? all + " none" : all + " " + new String(in.readAllBytes(), "UTF-8").length();
                    }
                }
                @OnMessage(pattern = "^loader$") String loader() {
                    return Spy.class.getClassLoader().getName() + " " + Spy.class.getPackage().getImplementationVersion();
                }
                private static String from(Class<?> type) {
                    ClassLoader loader = type.getClassLoader();
                    return loader == Spy.class.getClassLoader() ? "own" : "other";
                }
            }
            """;

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.github.classgraph.ClassGraph",
                "com.google.inject.Injector",
                "com.google.common.collect.ImmutableList",
                "ch.qos.logback.classic.Logger",
                "org.junit.jupiter.api.Test",
                "dev.banter.core.Switchboard",
                "dev.banter.host.PluginHost",
                "dev.banter.host.load.PluginClassLoader",
                "dev.banter.api.Absent"
            })
    void theHostAndItsLibrariesCannotBeLoaded(String name) throws Exception {
        PluginJar.named("spy.jar").source(SPY).in(bot.folder);
        bot.host.start();
        String path = name.replace('.', '/') + ".class";
        assertThat(bot.switchboard.say("class " + name)).containsExactly("java.lang.ClassNotFoundException: " + name);
        assertThat(bot.switchboard.say("tccl " + name)).containsExactly("java.lang.ClassNotFoundException: " + name);
        assertThat(bot.switchboard.say("resource " + path)).containsExactly("0 none");
    }

    @Test
    void nettyIsNotSeenEither() throws Exception {
        PluginJar.named("spy.jar").source(SPY).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("class io.netty.channel.Channel"))
                .containsExactly("java.lang.ClassNotFoundException: io.netty.channel.Channel");
    }

    @ParameterizedTest
    @CsvSource({
        "dev.banter.api.OnMessage, other",
        "jakarta.inject.Inject, other",
        "org.slf4j.Logger, other",
        "java.sql.Connection, other",
        "spy.Spy, own"
    })
    void theApiAndTheJdkAreSeen(String name, String from) throws Exception {
        PluginJar.named("spy.jar").source(SPY).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("class " + name)).containsExactly(from);
        assertThat(bot.switchboard.say("tccl " + name)).containsExactly(from);
    }

    @Test
    void aManifestsClassPathLeadsNowhere() throws Exception {
        Path guice = Path.of(com.google.inject.Injector.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        PluginJar.named("spy.jar")
                .source(SPY)
                .attribute("Class-Path", guice.toUri().toString())
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("class com.google.inject.Injector"))
                .containsExactly("java.lang.ClassNotFoundException: com.google.inject.Injector");
    }

    @Test
    void aPluginReadsItsOwnResourcesAndOnlyThem() throws Exception {
        PluginJar.named("spy.jar")
                .source(SPY)
                .entry("texts/wörter & 100%.txt", bytes("häuser"))
                .entry("dev/banter/api/own.txt", bytes("mine"))
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("resource texts/wörter & 100%.txt")).containsExactly("1 6");
        assertThat(bot.switchboard.say("resource texts/absent.txt")).containsExactly("0 none");
        assertThat(bot.switchboard.say("resource logback-test.xml")).containsExactly("0 none");
        assertThat(bot.switchboard.say("resource dev/banter/api/own.txt")).containsExactly("0 none");
        assertThat(bot.switchboard.say("resource META-INF/MANIFEST.MF").get(0)).startsWith("1 ");
        assertThat(bot.switchboard
                        .say("resource dev/banter/api/OnMessage.class")
                        .get(0))
                .startsWith("1 ");
    }

    @Test
    void theLoaderIsNamedAfterThePlugin() throws Exception {
        PluginJar.named("spy-1.4.jar")
                .source(SPY)
                .attribute("Implementation-Version", "1.4.2")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("loader")).containsExactly("spy 1.4.2 #1 1.4.2");
    }

    @Test
    void twoPluginsHaveTwoVersionsOfOneClass() throws Exception {
        for (String version : new String[] {"one", "two"}) {
            PluginJar.named("uses-" + version + ".jar")
                    .source("package lib; public class Version { public static String it() { return \"" + version
                            + "\"; } }")
                    .source(
                            "package uses; class Uses { @OnMessage(pattern = \"\") String it() { return lib.Version.it(); } }")
                    .in(bot.folder);
        }
        bot.host.start();
        assertThat(bot.switchboard.say("which?")).containsExactly("one", "two");
    }

    @Test
    void anOwnCopyOfTheApiIsNotLookedAt() throws Exception {
        PluginJar.named("spy.jar")
                .source(SPY)
                .source(
                        "package dev.banter.api; public class Markup { public String toString() { return \"false\"; } }")
                .option("-implicit:none")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("class dev.banter.api.Markup")).containsExactly("other");
    }

    /** What the JDK has once read by an URL it keeps open beyond the end of a loader, and goes on answering from. */
    @Test
    void aJarWhoseResourcesWereReadIsLetGo() throws Exception {
        PluginJar.named("spy.jar").source(SPY).entry("text.txt", bytes("old")).in(bot.folder);
        bot.host.start();
        ClassLoader loader =
                Objects.requireNonNull(bot.switchboard.loaders.get("spy")).get();
        String text = Objects.requireNonNull(loader).getResource("text.txt").toString();
        assertThat(bot.switchboard.say("resource text.txt")).containsExactly("1 3");
        bot.host.close();
        assertThat(loader.getResource("text.txt")).isNull();

        Path copy = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
        Files.deleteIfExists(copy);
        PluginJar.named(copy.getFileName().toString())
                .entry("text.txt", bytes("new"))
                .in(bot.work);
        assertThat(readAsTheJdkDoes(text)).isEqualTo("new");
    }

    @Test
    @EnabledOnOs(OS.LINUX) // which tells each file that a process holds open
    void nobodyElseHoldsAJarOpen() throws Exception {
        PluginJar.named("spy.jar").source(SPY).in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("resource META-INF/MANIFEST.MF")).hasSize(1);
        assertThat(openCopies()).isNotEmpty();
        bot.host.close();
        assertThat(openCopies()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** From the jar that stands in its cache, if one does. */
    private static String readAsTheJdkDoes(String url) throws IOException {
        JarURLConnection read = (JarURLConnection) URI.create(url).toURL().openConnection();
        try (JarFile jar = read.getJarFile();
                InputStream text = jar.getInputStream(read.getJarEntry())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> openCopies() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(Files::isSymbolicLink)
                    .map(WallTest::target)
                    .filter(file -> file.startsWith(bot.work))
                    .toList();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException closedMeanwhile) {
            return link;
        }
    }
}
