package dev.banter.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The JDK's own timer thread is started once in a process, so each case has a process of its own. */
@Timeout(120)
final class SharedThreadsTest {

    @Test
    void noThreadOfTheJdkKeepsAPluginsLoader() throws Exception {
        assertThat(run("with timers")).isEqualTo("kept by nobody");
    }

    /** If the JDK mends it one day, what {@link SystemTimers} does about it can go. */
    @Test
    void elseTheJdkWouldKeepIt() throws Exception {
        assertThat(run("without timers")).startsWith("kept by ").isNotEqualTo("kept by nobody");
    }

    private static String run(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstToNeedIt.class.getName(),
                        how)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return told.strip();
    }

    /** A process in which a plugin is the first to time out a stage. */
    static final class FirstToNeedIt {

        private FirstToNeedIt() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments[0].equals("with timers")) {
                new SystemTimers().close();
            }
            ClassLoader plugins = new URLClassLoader(new URL[0], null);
            Thread plugin = new Thread(FirstToNeedIt::timeOut);
            plugin.setContextClassLoader(plugins);
            plugin.start();
            plugin.join();
            System.out.println("kept by "
                    + Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> plugins.equals(thread.getContextClassLoader()))
                            .map(Thread::getName)
                            .findFirst()
                            .orElse("nobody"));
            Runtime.getRuntime().halt(0);
        }

        private static void timeOut() {
            new CompletableFuture<String>().orTimeout(1, TimeUnit.DAYS).isDone();
        }
    }
}
