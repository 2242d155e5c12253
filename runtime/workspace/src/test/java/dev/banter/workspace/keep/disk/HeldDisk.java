package dev.banter.workspace.keep.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A disk that takes nothing while it is held: whoever writes or forces waits. */
public final class HeldDisk implements Opener {

    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** From now on, or on and on. */
    public void hold() {
        if (gate.getCount() == 0) {
            gate = new CountDownLatch(1);
        }
    }

    public void release() {
        gate.countDown();
    }

    @Override
    public FileChannel open(Path path, OpenOption... options) throws IOException {
        return new HeldChannel(FileChannel.open(path, options), this::pass);
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
