package dev.banter.core.run;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** What threads make of objects. */
public final class Allocation {

    private static final @Nullable ThreadMXBean COUNTED = counted();

    private Allocation() {}

    private static @Nullable ThreadMXBean counted() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported()
                        && bean.isThreadAllocatedMemoryEnabled()
                ? bean
                : null;
    }

    /**
     * What the current thread has made so far, kept or not.
     *
     * @return in bytes, for differences only; always 0 in a JVM that does not count it
     */
    public static long soFar() {
        return COUNTED == null ? 0 : COUNTED.getCurrentThreadAllocatedBytes();
    }
}
