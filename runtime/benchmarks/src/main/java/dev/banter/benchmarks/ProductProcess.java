package dev.banter.benchmarks;

import dev.banter.benchmarks.rig.Folders;
import dev.banter.benchmarks.rig.Processes;
import dev.banter.benchmarks.rig.ProductLaunch;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The product as a process of its own, on a home folder that goes with it, by RTM and without pacing. */
final class ProductProcess implements AutoCloseable {

    private final Path home;
    private final Process process;
    private final LogTail log;

    private ProductProcess(Path home, Process process) throws IOException {
        this.home = home;
        this.process = process;
        this.log = new LogTail(home.resolve("log"));
    }

    /**
     * Returns when it is ready.
     *
     * @param settings the text of its settings file
     */
    static ProductProcess start(URI api, String settings) throws IOException {
        Path home = Files.createTempDirectory("product");
        PluginJars.in(Files.createDirectory(home.resolve("plugins")));
        Files.writeString(home.resolve("banter.yaml"), settings);
        ProductProcess product =
                new ProductProcess(home, ProductLaunch.on(home, api, "rtm").start());
        product.awaitReady();
        return product;
    }

    private void awaitReady() throws IOException {
        BufferedReader told = process.inputReader();
        for (String line = told.readLine(); !"ready".equals(line); line = told.readLine()) {
            if (line == null) {
                IllegalStateException ended = new IllegalStateException("it did not get ready: " + this);
                close();
                throw ended;
            }
        }
    }

    /** Its watched folder. */
    Path plugins() {
        return home.resolve("plugins");
    }

    /** What it holds of plugins just now. */
    Innards innards() throws IOException, InterruptedException {
        return Innards.of(process, home);
    }

    /** What it takes just now. */
    Footprint footprint() throws IOException, InterruptedException {
        return Footprint.of(process, home);
    }

    /** Returns when it has logged this, behind what has been waited for before. */
    void awaitLogged(String text) throws IOException, InterruptedException {
        log.await(text);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        Processes.end(process);
        log.close();
        Folders.delete(home);
    }

    /** The end of what it logged. */
    @Override
    public String toString() {
        return Folders.endOfLog(home);
    }
}
