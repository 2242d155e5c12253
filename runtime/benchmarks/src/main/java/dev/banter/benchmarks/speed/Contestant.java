package dev.banter.benchmarks.speed;

import dev.banter.benchmarks.plugins.Ping;
import dev.banter.benchmarks.rig.PluginJar;
import dev.banter.benchmarks.rig.ProductLaunch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A bot that answers {@code ping N} with {@code pong N}, in whatever way it is made. */
enum Contestant {
    /** No bot, but a socket, a parser and a pattern. */
    JACKSON("netty+jackson") {
        @Override
        ProcessBuilder launch(Path home, URI api) {
            return java(JacksonBot.class, api);
        }
    },
    /** Forgets what it has taken in when it ends. */
    OFF("banter, off") {
        @Override
        ProcessBuilder launch(Path home, URI api) throws IOException {
            return banter(home, api, "off");
        }
    },
    /** Writes, and does not wait for the disk. */
    RELAXED("banter, relaxed") {
        @Override
        ProcessBuilder launch(Path home, URI api) throws IOException {
            return banter(home, api, "relaxed");
        }
    },
    /** As it comes. */
    FULL("banter, full") {
        @Override
        ProcessBuilder launch(Path home, URI api) throws IOException {
            return banter(home, api, "full");
        }
    };

    private final String title;

    Contestant(String title) {
        this.title = title;
    }

    /** Those that are named, in this order. */
    static List<Contestant> named(String words) {
        List<String> wanted = Arrays.asList(words.split(","));
        List<Contestant> found = Arrays.stream(values())
                .filter(one -> wanted.contains(one.word()))
                .toList();
        if (found.size() < wanted.size()) {
            throw new IllegalArgumentException(
                    "bots are " + Arrays.stream(values()).map(Contestant::word).collect(Collectors.joining(","))
                            + ", not " + words);
        }
        return found;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** A process that is not started. It writes {@code log} in its home. */
    abstract ProcessBuilder launch(Path home, URI api) throws IOException;

    private static ProcessBuilder java(Class<?> main, URI api) {
        List<String> command = new ArrayList<>(List.of(javaCommand(), "-Xmx512m", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), main.getName(), api.toString()));
        return new ProcessBuilder(command);
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static ProcessBuilder banter(Path home, URI api, String durability) throws IOException {
        PluginJar.write(Files.createDirectory(home.resolve("plugins")).resolve("ping.jar"), Ping.class);
        Files.writeString(home.resolve("banter.yaml"), "durability: " + durability + "\n");
        ProcessBuilder builder = ProductLaunch.on(home, api, "rtm");
        builder.command().add(1, "-Xmx512m");
        return builder;
    }
}
