package dev.banter.host.load;

import com.google.inject.internal.util.StackTraceElements;
import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guice keeps, for the whole JVM, the line numbers of each class whose making has failed and been told, and with them the
 * class: softly, which is for as long as there is memory. A plugin that caught such a failure would not be let go.
 */
public final class GuicesMemory {

    private static final Logger log = LoggerFactory.getLogger(GuicesMemory.class);

    private GuicesMemory() {}

    /** Lets it forget; it reads anew what it needs again. */
    public static void clear() {
        try {
            Field field = StackTraceElements.class.getDeclaredField("lineNumbersCache");
            field.setAccessible(true);
            Class.forName("com.google.common.cache.Cache")
                    .getMethod("invalidateAll")
                    .invoke(field.get(null));
        } catch (ReflectiveOperationException | RuntimeException anotherGuice) {
            log.warn("what Guice remembers of plugins cannot be cleared: {}", anotherGuice.toString());
        }
    }
}
