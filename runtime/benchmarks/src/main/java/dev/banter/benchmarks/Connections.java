package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.app.link.LinkStep;
import dev.banter.workspace.watch.Seen;
import java.util.ArrayDeque;
import java.util.Queue;

/** What a workspace sees of an app's connections: which there are, whether there ever was none, and what was too fast. */
final class Connections {

    private final LocalWorkspace workspace;
    private final Queue<Integer> lasting = new ArrayDeque<>();
    private int opened;
    private boolean everNone;
    private int calls;
    private int tooFast;

    Connections(LocalWorkspace workspace) {
        this.workspace = workspace;
        workspace.script().sockets().listen(this::took);
        workspace.traffic().listen(this::saw);
    }

    private synchronized void took(LinkStep step) {
        if (step instanceof LinkStep.Opened open) {
            opened++;
            lasting.add(open.connection());
            notifyAll();
        } else if (step instanceof LinkStep.Closed closed) {
            lasting.remove(closed.connection());
            everNone |= closed.alive() == 0;
        }
    }

    private synchronized void saw(Seen seen) {
        if (seen instanceof Seen.Call call) {
            calls++;
            tooFast += call.answer().toString().contains("ratelimited") ? 1 : 0;
        }
    }

    /** Tells the one that has been there longest to go; returns when there is another in its place. */
    void recycle() throws InterruptedException {
        int before;
        int oldest;
        synchronized (this) {
            before = opened;
            oldest = lasting.remove();
        }
        workspace.script().sockets().refresh(oldest);
        awaitOpened(before + 1);
    }

    synchronized void awaitOpened(int number) throws InterruptedException {
        while (opened < number) {
            wait();
        }
    }

    synchronized boolean everNone() {
        return everNone;
    }

    /** Calls of the Web API. */
    synchronized int calls() {
        return calls;
    }

    /** Calls that were answered that they come too soon. */
    synchronized int tooFast() {
        return tooFast;
    }
}
