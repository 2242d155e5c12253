package dev.banter.launcher;

import dev.banter.launcher.log.LogSetup;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the process ends: always by its shutdown hook, whose last act is to halt with the code. A signal means an orderly
 * stop, unless another end was asked for before.
 */
final class Ending {

    private static final Logger log = LoggerFactory.getLogger("banter");

    private volatile Exit exit = Exit.ORDERLY;

    /** Closes a bot when the process is asked to end. */
    void closes(AutoCloseable bot) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(bot), "stop"));
    }

    /** Ends the process, from any thread; the first reason given counts. */
    void end(Exit reason) {
        ask(reason);
        // On a thread of its own: the caller may be one that the stop waits for.
        new Thread(() -> System.exit(reason.code()), "exit").start();
    }

    /** Keeps the process alive: every other thread is a daemon, so that only {@link #end} and signals end it. */
    void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private synchronized void ask(Exit reason) {
        if (exit == Exit.ORDERLY) {
            exit = reason;
        }
    }

    private void close(AutoCloseable bot) {
        try {
            bot.close();
            log.info("stopped");
        } catch (Exception failure) {
            log.error("the stop failed", failure);
            ask(Exit.FAILED);
        } finally {
            LogSetup.stop();
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(exit.code());
        }
    }
}
