package dev.banter.workspace.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process that wants a folder for itself. */
final class LockAttempt {

    private static final int TAKEN = 10;
    private static final int REFUSED = 11;

    private LockAttempt() {}

    /** Whether it would get the folder, which it gives free at once. */
    static boolean succeeds(Path folder) throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockAttempt.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        try {
            if (!other.waitFor(1, TimeUnit.MINUTES) || (other.exitValue() != TAKEN && other.exitValue() != REFUSED)) {
                throw new AssertionError("the other process did not come to an end of its own");
            }
            return other.exitValue() == TAKEN;
        } finally {
            other.destroyForcibly();
        }
    }

    /** Of that process. */
    public static void main(String[] arguments) throws IOException {
        System.exit(attempt(Path.of(arguments[0])));
    }

    private static int attempt(Path folder) throws IOException {
        try {
            FolderLock.take(folder).close();
            return TAKEN;
        } catch (KeepException refused) {
            return REFUSED;
        }
    }
}
