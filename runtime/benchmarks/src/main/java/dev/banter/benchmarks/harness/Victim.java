package dev.banter.benchmarks.harness;

import dev.banter.benchmarks.plugins.Worker;
import dev.banter.benchmarks.rig.Folders;
import dev.banter.benchmarks.rig.PluginJar;
import dev.banter.benchmarks.rig.ProductLaunch;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The product as a process that is killed, and launched again on the same folder. */
final class Victim implements AutoCloseable {

    /**
     * What has come together after a gap is no reason to ask people to say it again, and kills that follow each other closely are
     * no fault of a handler's.
     */
    private static final String SETTINGS =
            "durability: full\nattempts: 1000\nlane:\n  waiting: " + WiredBot.WAITING + "\n";

    private static final int START = 120;
    private static final int END = 20;

    private final Path home;
    private final URI api;
    private final String transport;
    private volatile @Nullable Process process;
    private volatile boolean ready;
    private boolean kept;

    Victim(URI api, String transport) throws IOException {
        this.api = api;
        this.transport = transport;
        this.home = Files.createTempDirectory("victim");
        PluginJar.write(Files.createDirectory(home.resolve("plugins")).resolve("worker.jar"), Worker.class);
        Files.writeString(home.resolve("banter.yaml"), SETTINGS);
    }

    /** Returns while it is still starting. */
    void launch() throws IOException {
        ready = false;
        process = ProductLaunch.on(home, api, transport, "--log-level=debug").start();
    }

    private Process running() {
        Process launched = process;
        if (launched == null) {
            throw new IllegalStateException("it was not launched");
        }
        return launched;
    }

    void awaitReady() throws IOException {
        Process waitedFor = running();
        CompletableFuture.delayedExecutor(START, TimeUnit.SECONDS).execute(() -> endUnready(waitedFor));
        BufferedReader told = waitedFor.inputReader();
        while (!ready) {
            String line = told.readLine();
            if (line == null) {
                throw broken("it did not get ready");
            }
            ready = line.equals("ready");
        }
    }

    private void endUnready(Process waitedFor) {
        if (!ready && waitedFor.equals(process)) {
            waitedFor.destroyForcibly();
        }
    }

    private IllegalStateException broken(String what) {
        kept = true;
        return new IllegalStateException(what + "; its folder is " + home + ":\n" + this);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        Process alive = running();
        if (!alive.isAlive()) {
            throw broken("it had ended by itself");
        }
        alive.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    void stop() throws InterruptedException {
        Process alive = running();
        alive.destroy();
        if (!alive.waitFor(END, TimeUnit.SECONDS) || alive.exitValue() != 0) {
            throw broken("it did not end in order");
        }
    }

    /** What it has told, all its lives together. */
    Findings findings() throws IOException {
        Findings findings = new Findings();
        Files.readAllLines(home.resolve("log")).forEach(findings::read);
        return findings;
    }

    /** What it has given up, once it is over. */
    List<String> undone() {
        return Undone.in(home.resolve("data"));
    }

    /** Leaves its folder where it is, to be looked at. */
    Path keep() {
        kept = true;
        return home;
    }

    @Override
    public void close() throws IOException {
        Process launched = process;
        if (launched != null) {
            launched.destroyForcibly();
            launched.onExit().join();
        }
        if (!kept) {
            Folders.delete(home);
        }
    }

    /** The end of what it logged. */
    @Override
    public String toString() {
        return Folders.endOfLog(home);
    }
}
