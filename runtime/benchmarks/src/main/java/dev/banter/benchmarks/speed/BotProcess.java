package dev.banter.benchmarks.speed;

import dev.banter.benchmarks.rig.Folders;
import dev.banter.benchmarks.rig.Processes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A bot as a process of its own, on a core of its own, and what it uses. */
final class BotProcess implements AutoCloseable {

    /** This process has the other one. */
    private static final String CORE = "1";

    private final Path home;
    private final Process process;

    private BotProcess(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    static BotProcess start(Contestant bot, URI api) throws IOException {
        Path home = Files.createTempDirectory("speed");
        ProcessBuilder builder = bot.launch(home, api);
        List<String> command = new ArrayList<>(List.of("taskset", "-c", CORE));
        command.addAll(builder.command());
        builder.command(command);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        return new BotProcess(home, builder.start());
    }

    /** All that its threads have used of their core since it began. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most memory that it has had at a time, in bytes. */
    long peak() throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"))
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElseThrow();
    }

    /** Throws when it has ended by itself. */
    void check() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the bot has ended: " + Folders.endOfLog(home));
        }
    }

    @Override
    public void close() throws IOException {
        Processes.end(process);
        Folders.delete(home);
    }
}
