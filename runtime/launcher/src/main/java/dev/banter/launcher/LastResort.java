package dev.banter.launcher;

import dev.banter.core.async.HostThreads;
import dev.banter.core.run.HandlerFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a failure that nobody has caught. The heap is everybody's: once it is full, the bot's own threads end one
 * after another, and what is left hears nothing and looks alive. So the process ends with the first of them, and whoever
 * watches it can start it anew. A plugin's thread may end as it likes.
 */
final class LastResort implements Thread.UncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger("banter");

    /** Made while there is room for it. */
    private static final byte[] FULL =
            ("banter: the heap is full, and a thread of the bot's has ended with it; the process"
                            + " ends with it, so that it can be started anew. Find the plugin that keeps too much"
                            + " (-XX:+HeapDumpOnOutOfMemoryError shows what), or give more with -Xmx"
                            + System.lineSeparator())
                    .getBytes(StandardCharsets.UTF_8);

    private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

    /** To be called early: what it needs later is loaded now. */
    static void install() {
        Thread.setDefaultUncaughtExceptionHandler(new LastResort());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (!HostThreads.made(thread)) {
            log.error("the thread {} of a plugin or of the JDK has ended: {}", thread.getName(), inWords(failure));
        } else if (failure instanceof OutOfMemoryError) {
            end();
        } else {
            log.error(
                    "the thread {} has ended; this is a fault of Banter, please report it", thread.getName(), failure);
        }
    }

    /** A plugin's own kind of failure may throw when it is asked for its text. */
    private static String inWords(Throwable failure) {
        return HandlerFailure.of("", "", "", failure).trace();
    }

    /** Without making any object. */
    private void end() {
        try {
            err.write(FULL);
        } catch (IOException nobodyReads) {
            // Then it ends without a word.
        } finally {
            Runtime.getRuntime().halt(Exit.FAILED.code());
        }
    }
}
