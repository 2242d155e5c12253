package dev.banter.dist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product as a process of its own, on the Java that runs the tests. */
final class BotProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private BotProcess(Process process) {
        this.process = process;
        readers = List.of(collect(process.getInputStream(), out), collect(process.getErrorStream(), err));
    }

    /** With the plugins and the data of a home folder. */
    static BotProcess start(Path home, Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--plugins", home.resolve("plugins").toString()));
        all.addAll(List.of("--data", home.resolve("data").toString()));
        return start(environment, all.toArray(String[]::new));
    }

    static BotProcess start(Map<String, String> environment, String... arguments) {
        return start(List.of(), environment, arguments);
    }

    static BotProcess start(List<String> javaOptions, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-jar");
        command.add(Product.jar().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SLACK_")
                        || name.startsWith("BANTER_")
                        || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().putAll(environment);
        try {
            return new BotProcess(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    BotProcess awaitReady() {
        Awaitility.await("ready: " + this).atMost(PATIENCE).until(() -> out.contains("ready") || !process.isAlive());
        if (!out.contains("ready")) {
            throw new IllegalStateException("it ended before it was ready: " + this);
        }
        return this;
    }

    /** Waits for the end, and until all that it said is here; the exit code. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not end: " + this);
        }
        for (Thread reader : readers) {
            reader.join(PATIENCE.toMillis());
        }
        return process.exitValue();
    }

    /** Asks for an orderly stop, as SIGTERM does, and goes on listening to what it says. */
    void askToStop() {
        process.toHandle().destroy();
    }

    /** Stops it in order; the exit code. */
    int stop() throws InterruptedException {
        askToStop();
        return awaitExit();
    }

    /** Ends it at once, as SIGKILL does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What its threads are called and do. */
    String threads() throws IOException {
        return told("jstack");
    }

    /** What its JVM tells of itself, by a command of {@code jcmd}. */
    String inside(String... command) throws IOException {
        return told("jcmd", command);
    }

    private String told(String name, String... command) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        all.add(Long.toString(process.pid()));
        all.addAll(List.of(command));
        Process look = new ProcessBuilder(all).redirectErrorStream(true).start();
        try (InputStream told = look.getInputStream()) {
            return new String(told.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<String> out() {
        return List.copyOf(out);
    }

    String err() {
        return String.join("\n", err);
    }

    /** The address behind a word on standard output, such as {@code http}. */
    URI address(String word) {
        return out.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> URI.create(line.substring(word.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line begins with " + word + ": " + this));
    }

    private static Thread collect(InputStream stream, List<String> lines) {
        Thread reader = new Thread(() -> {
            try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                text.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException closed) {
                lines.add("(closed)");
            }
        });
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "out " + out + "\nerr " + err();
    }
}
