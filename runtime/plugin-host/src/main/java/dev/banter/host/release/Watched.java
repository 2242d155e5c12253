package dev.banter.host.release;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Optional;

/** A loader that should leave memory. Holds nothing of it. */
final class Watched extends PhantomReference<ClassLoader> {

    private final String plugin;
    private final long since;
    private final WeakReference<ClassLoader> loader;

    Watched(String plugin, ClassLoader loader, long since, ReferenceQueue<ClassLoader> gone) {
        super(loader, gone);
        this.plugin = plugin;
        this.since = since;
        this.loader = new WeakReference<>(loader);
    }

    String plugin() {
        return plugin;
    }

    /** When it was let go, by the timers' clock. */
    long since() {
        return since;
    }

    /** To look for what holds it; for a moment only. */
    Optional<ClassLoader> loader() {
        return Optional.ofNullable(loader.get());
    }
}
