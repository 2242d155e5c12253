package dev.banter.launcher;

import dev.banter.launcher.log.LogSetup;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the process ends: always by its shutdown hook, whose last act is to halt with the code. A signal means an orderly
 * stop, unless another end was asked for before.
 */
final class Ending {

    private static final Logger log = LoggerFactory.getLogger("banter");

    /** What closing everything takes besides what the settings allow for handlers and replies. */
    private static final Duration BESIDES = Duration.ofSeconds(2);

    private final Duration patience;
    private volatile Exit exit = Exit.ORDERLY;
    private volatile boolean stopping;

    Ending(Duration stop) {
        this.patience = stop.plus(BESIDES);
    }

    /** Halts all the same when the stop takes too long: whoever sent the signal will not wait for ever. */
    private void giveUpAfter(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        Thread watchdog = new Thread(
                () -> {
                    for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    log.warn("the stop took longer than {} s; ending all the same", time.toSeconds());
                    LogSetup.stop();
                    Runtime.getRuntime().halt(exit.code());
                },
                "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

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
        // Once it is stopping as it was told to, what happens on the way is no other end.
        if (exit == Exit.ORDERLY && !stopping) {
            exit = reason;
        }
    }

    private void close(AutoCloseable bot) {
        stopping = true;
        giveUpAfter(patience);
        try {
            bot.close();
            log.info("stopped");
        } catch (Exception failure) {
            log.error("the stop failed", failure);
            exit = Exit.FAILED;
        } finally {
            LogSetup.stop();
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(exit.code());
        }
    }
}
