package dev.banter.host;

import java.util.concurrent.CountDownLatch;

/** Something that a plugin of a test waits for, though it sees nothing of the test. */
final class Gate {

    private static final String NAME = "banter.test.life.gate";

    private final CountDownLatch latch = new CountDownLatch(1);

    Gate() {
        System.getProperties().put(NAME, latch);
    }

    /** A statement that waits until it is open, or until it is interrupted. */
    String await() {
        return "((java.util.concurrent.CountDownLatch) System.getProperties().get(\"" + NAME + "\")).await();";
    }

    /** Statements that wait until it is open, whoever interrupts. */
    String awaitDeaf() {
        return "while (true) { try { " + await() + " break; } catch (InterruptedException deaf) { } }";
    }

    void open() {
        latch.countDown();
    }

    void forget() {
        open();
        System.getProperties().remove(NAME);
    }
}
