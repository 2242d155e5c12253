package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends processes, each of its own: an ending halts the one it is in. */
final class EndingTest {

    @TempDir
    Path folder;

    @Test
    void aStopThatNeverComesToItsEndIsCutShort() throws Exception {
        Ended ended = end("hangs");

        assertThat(ended.code).isEqualTo(Exit.REFUSED.code());
        assertThat(ended.log).contains("the stop took longer than 2 s; ending all the same");
        assertThat(ended.after).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void aStopThatTakesAMomentIsWaitedFor() throws Exception {
        Ended ended = end("lingers");

        assertThat(ended.code).isEqualTo(Exit.REFUSED.code());
        assertThat(ended.log).contains("closed", "stopped").doesNotContain("ending all the same");
    }

    @Test
    void aStopThatFailsIsToldAndCounts() throws Exception {
        Ended ended = end("fails");

        assertThat(ended.code).isEqualTo(Exit.FAILED.code());
        assertThat(ended.log).contains("the stop failed", "on purpose");
    }

    private record Ended(int code, String log, Duration after) {}

    private Ended end(String how) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stopping.class.getName(),
                        how)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(log), Duration.ofNanos(System.nanoTime() - begun));
    }

    /** The process that ends: it is asked to at once, and is given no time besides what an ending takes anyway. */
    static final class Stopping {

        private Stopping() {}

        public static void main(String[] how) throws InterruptedException {
            Ending ending = new Ending(Duration.ZERO);
            ending.closes(() -> close(how[0]));
            ending.end(Exit.REFUSED);
            ending.await();
        }

        private static void close(String how) throws InterruptedException {
            switch (how) {
                case "hangs" -> new CountDownLatch(1).await();
                case "lingers" -> new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
                default -> throw new IllegalStateException("on purpose");
            }
            System.out.println("closed");
        }
    }
}
