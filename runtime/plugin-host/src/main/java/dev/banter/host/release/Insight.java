package dev.banter.host.release;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the JVM shows of its inside. It shows it to the host alone: modules are opened to the host's, so that the walls
 * round plugins stay as they are. Without an agent it shows what is open to everybody, which is threads.
 */
public final class Insight {

    private static final Logger log = LoggerFactory.getLogger(Insight.class);

    /** Given by the JVM, before or while {@code main} runs; there is no other way for it to come. */
    private static final AtomicReference<@Nullable Instrumentation> GIVEN = new AtomicReference<>();

    private final @Nullable Instrumentation instrumentation;
    private final @Nullable Method unborn;
    private final @Nullable Object unsafe;

    private Insight(@Nullable Instrumentation instrumentation, @Nullable Method unborn, @Nullable Object unsafe) {
        this.instrumentation = instrumentation;
        this.unborn = unborn;
        this.unsafe = unsafe;
    }

    /**
     * Called by the JVM, which finds it by the {@code Launcher-Agent-Class} of the product's jar.
     *
     * @param arguments none
     * @param instrumentation the JVM's inside
     */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        GIVEN.set(instrumentation);
    }

    /** Opens what can be opened. */
    static Insight open() {
        Instrumentation instrumentation = GIVEN.get();
        if (instrumentation == null) {
            return new Insight(null, null, null);
        }
        try {
            ModuleLayer.boot().modules().forEach(module -> open(instrumentation, module));
            Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
            Method get = unsafe.getMethod("getUnsafe");
            return new Insight(instrumentation, unsafe.getMethod("shouldBeInitialized", Class.class), get.invoke(null));
        } catch (ReflectiveOperationException | RuntimeException otherJvm) {
            log.debug("this JVM does not show its static fields: {}", otherJvm.toString());
            return new Insight(null, null, null);
        }
    }

    private static void open(Instrumentation instrumentation, Module module) {
        Set<Module> host = Set.of(Insight.class.getModule());
        Map<String, Set<Module>> packages = new HashMap<>();
        module.getPackages().forEach(name -> packages.put(name, host));
        instrumentation.redefineModule(module, Set.of(), packages, packages, Set.of(), Map.of());
    }

    /** All classes of which the static fields can be read without a line of theirs being run. */
    List<Class<?>> classes() {
        return instrumentation == null
                ? List.of()
                : Arrays.<Class<?>>stream(instrumentation.getAllLoadedClasses())
                        .filter(this::isInitialized)
                        .toList();
    }

    private boolean isInitialized(Class<?> type) {
        try {
            return unborn != null && Boolean.FALSE.equals(unborn.invoke(unsafe, type));
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            return false;
        }
    }
}
