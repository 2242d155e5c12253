package dev.banter.core.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A step that tells what became of it. */
final class TestStep implements Step {

    /** What a plugin does. */
    interface Code {
        void run() throws Throwable;
    }

    /** In order: {@code begun}, {@code ended}, {@code failed}, {@code overran}, {@code forgotten}. */
    final List<String> fate = new CopyOnWriteArrayList<>();

    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final CountDownLatch begun = new CountDownLatch(1);
    volatile Thread thread = Thread.currentThread();

    private final Code code;

    private TestStep(Code code) {
        this.code = code;
    }

    static TestStep that(Code code) {
        return new TestStep(code);
    }

    /** One that does nothing. */
    static TestStep quick() {
        return new TestStep(() -> {});
    }

    /** One that hangs until the latch opens, and ignores interrupts. */
    static TestStep deafUntil(CountDownLatch open) {
        return new TestStep(() -> {
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (InterruptedException ignored) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** One that waits until the latch opens, or it is interrupted. */
    static TestStep waitingFor(CountDownLatch open) {
        return new TestStep(open::await);
    }

    @Override
    public String name() {
        return "Test#step";
    }

    @Override
    public void run() throws Throwable {
        thread = Thread.currentThread();
        fate.add("begun");
        begun.countDown();
        code.run();
        fate.add("ended");
    }

    @Override
    public void failed(Throwable failure) {
        failures.add(failure);
        fate.add("failed");
    }

    @Override
    public void overran(Duration deadline) {
        fate.add("overran");
    }

    @Override
    public void forgotten() {
        fate.add("forgotten");
    }
}
