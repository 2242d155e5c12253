package dev.banter.workspace.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a program did: how it ended, and all that it said, which the test's own output shows while it runs.
 *
 * @param exitCode 0 when all went well
 */
record ProgramRun(int exitCode, String output) {

    /**
     * Runs a program to its end.
     *
     * @throws IOException when there is no such program
     * @throws AssertionError when it did not end in time; it is killed, and what it said is the message
     */
    static ProgramRun of(Path folder, Map<String, String> environment, Duration atMost, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        Process program = builder.redirectErrorStream(true).start();
        Queue<String> output = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> read = CompletableFuture.runAsync(() -> read(program, output));
        try {
            program.getOutputStream().close();
            if (!program.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError(command + " did not end within " + atMost + ":\n" + String.join("\n", output));
            }
            read.join();
            return new ProgramRun(program.exitValue(), String.join("\n", output));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            program.destroyForcibly();
        }
    }

    private static void read(Process program, Queue<String> output) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().peek(System.out::println).forEach(output::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
