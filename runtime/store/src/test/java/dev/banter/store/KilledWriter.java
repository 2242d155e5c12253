package dev.banter.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that writes, tells what is written, and ends in the middle of it. */
final class KilledWriter {

    /** How it ends when it has come to its step. */
    static final int HALTED = 9;

    private static final int THREADS = 4;

    private KilledWriter() {}

    /** Begins one; at the given time that it is at the step, it ends. */
    static Process start(Path folder, String step, int time) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        step,
                        String.valueOf(time))
                .redirectError(ProcessBuilder.Redirect.to(new File(folder.toFile(), "err.txt")))
                .start();
    }

    public static void main(String[] args) {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[2]));
        Store store = Store.open(Path.of(args[0]), Durability.FULL, Duration.ZERO, step -> {
            if (step.name().equals(args[1]) && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(HALTED);
            }
        });
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "t" + thread + "-";
            new Thread(() -> write(store, name)).start();
        }
    }

    private static void write(Store store, String name) {
        for (int i = 0; i < 100_000; i++) {
            String id = name + i;
            store.writer()
                    .write(sql -> {
                        sql.run("INSERT INTO seen (id, at) VALUES (?, 0)", id);
                        return sql.run("INSERT INTO heard (workspace, channel, ts) VALUES ('T', ?, '')", id);
                    })
                    .thenRun(() -> tell(id))
                    .join();
        }
    }

    private static void tell(String id) {
        synchronized (System.out) {
            System.out.println(id);
            System.out.flush();
        }
    }
}
