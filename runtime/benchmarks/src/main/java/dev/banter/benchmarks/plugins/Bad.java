package dev.banter.benchmarks.plugins;

import dev.banter.api.OnMessage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A plugin that does what none should. */
@SuppressWarnings({"DoNotCallSuggester", "InfiniteRecursion"}) // so it is meant
public final class Bad {

    private static final int BIG = 64 << 20;
    private static final int SLEEPERS = 1_000;

    private final Object one = new Object();
    private final Object other = new Object();
    private final AtomicInteger asleep = new AtomicInteger();

    @OnMessage(pattern = "^loop ")
    void loop() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) & Long.MAX_VALUE;
        }
    }

    @OnMessage(pattern = "^deadlock [0-9]*[02468]$")
    void deadlock() throws InterruptedException {
        lock(one, other);
    }

    @OnMessage(pattern = "^deadlock [0-9]*[13579]$")
    void deadlockFromTheOtherSide() throws InterruptedException {
        lock(other, one);
    }

    private static void lock(Object first, Object second) throws InterruptedException {
        synchronized (first) {
            TimeUnit.MILLISECONDS.sleep(500);
            synchronized (second) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    @OnMessage(pattern = "^sleepers ")
    void sleepers() {
        while (asleep.getAndIncrement() < SLEEPERS) {
            Thread sleeper = new Thread(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException awake) {
                    Thread.currentThread().interrupt();
                }
            });
            sleeper.setDaemon(true);
            sleeper.start();
        }
    }

    @OnMessage(pattern = "^memory ")
    void memory() {
        throw new OutOfMemoryError("so it says");
    }

    @OnMessage(pattern = "^stack ")
    String stack() {
        return stack() + "!";
    }

    @OnMessage(pattern = "^exit ")
    void exit() {
        System.exit(1);
    }

    @OnMessage(pattern = "^halt ")
    void halt() {
        Runtime.getRuntime().halt(1);
    }

    @OnMessage(pattern = "^regex (a+)+$")
    void regex() {}

    @OnMessage(pattern = "^string ")
    String string() {
        return "x".repeat(BIG).substring(BIG - 1);
    }

    @OnMessage(pattern = "^saying ")
    String saying() {
        return "x".repeat(BIG);
    }

    @OnMessage(pattern = "^marks ")
    String marks() {
        return "&".repeat(BIG);
    }
}
