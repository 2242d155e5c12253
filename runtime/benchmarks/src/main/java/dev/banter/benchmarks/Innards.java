package dev.banter.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a bot's process holds of plugins after a garbage collection, as the JDK's own tool and the system tell it.
 *
 * @param plugins jars in its folder
 * @param loaders plugins' class loaders in memory
 * @param classes all classes that are loaded, the JDK's, the bot's and the plugins'
 * @param metaspace what classes take, in bytes
 * @param openJars copies of plugins' jars that the process has open; 0 where the system does not tell
 */
record Innards(long plugins, long loaders, long classes, long metaspace, long openJars) {

    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

    private static final Pattern CLASSES = Pattern.compile("Total = \\d+\\s+(\\d+)");

    static Innards of(Process process, Path home) throws IOException, InterruptedException {
        tell(process, "GC.run");
        tell(process, "GC.run");
        Matcher used = METASPACE.matcher(tell(process, "GC.heap_info") + tell(process, "VM.metaspace"));
        if (!used.find()) {
            throw new IOException("neither GC.heap_info nor VM.metaspace tells the metaspace");
        }
        String byLoader = tell(process, "VM.classloader_stats");
        Matcher classes = CLASSES.matcher(byLoader);
        if (!classes.find()) {
            throw new IOException("VM.classloader_stats does not tell the classes");
        }
        long loaders = byLoader.lines()
                .filter(line -> line.contains("PluginClassLoader"))
                .count();
        return new Innards(
                jars(home.resolve("plugins")),
                loaders,
                Long.parseLong(classes.group(1)),
                Long.parseLong(used.group(1)) << 10,
                open(process, home.resolve("data")));
    }

    private static long jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).count();
        }
    }

    private static long open(Process process, Path folder) throws IOException {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.map(Innards::target)
                    .filter(file -> file.startsWith(folder) && file.toString().contains(".jar"))
                    .count();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException closedMeanwhile) {
            return link;
        }
    }

    /** What the JDK's tool tells of a process. */
    static String tell(Process process, String command) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(tool, Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException("jcmd " + command + ": " + told);
        }
        return told;
    }
}
