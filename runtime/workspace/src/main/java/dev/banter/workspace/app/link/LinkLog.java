package dev.banter.workspace.app.link;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever looks on what happens on Socket Mode. Listeners may come and go on any thread. */
public final class LinkLog {

    private static final Logger LOG = LoggerFactory.getLogger(LinkLog.class);

    private final List<Consumer<? super LinkStep>> listeners = new CopyOnWriteArrayList<>();

    /** Until the answer is run, on the workspace's own thread, which waits for the listener: it returns at once. */
    public Runnable listen(Consumer<? super LinkStep> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    boolean isHeard() {
        return !listeners.isEmpty();
    }

    void tell(LinkStep step) {
        for (Consumer<? super LinkStep> listener : listeners) {
            try {
                listener.accept(step);
            } catch (RuntimeException fault) {
                LOG.warn(
                        "who looks at Socket Mode failed on {}", step.getClass().getSimpleName(), fault);
            }
        }
    }
}
