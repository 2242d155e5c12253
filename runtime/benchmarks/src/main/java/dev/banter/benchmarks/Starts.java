package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long it takes until a workspace listens: in a new process, and in one that has started many. */
final class Starts implements Benchmark {

    private final int warm;

    /** @param warm how many starts in this process */
    Starts(int warm) {
        this.warm = warm;
    }

    @Override
    public List<Figure> round() throws IOException, InterruptedException {
        long launched = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstStart.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long first;
        long whole;
        try (BufferedReader told = process.inputReader()) {
            String line = told.readLine();
            whole = System.nanoTime() - launched;
            if (line == null || process.waitFor() != 0) {
                throw new IllegalStateException("the new process ended without a word; its reason stands above");
            }
            first = Long.parseLong(line);
        } finally {
            process.destroy();
        }
        double[] nanos = new double[warm];
        for (int i = 0; i < warm; i++) {
            nanos[i] = start();
        }
        return List.of(
                Figure.millis("the first start in a new process", first),
                Figure.millis("the same, from the launch of the process", whole),
                Figure.millis("a start after many, median of " + warm, (long) Table.median(nanos)));
    }

    /** In nanoseconds, its end not counted. */
    static long start() throws IOException {
        long begun = System.nanoTime();
        LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0));
        long took = System.nanoTime() - begun;
        workspace.close();
        return took;
    }
}
