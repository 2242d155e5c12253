package dev.banter.host.load;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.StringConcatFactory;
import java.lang.reflect.Proxy;
import java.lang.runtime.ObjectMethods;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDK's handles for {@code equals}, {@code hashCode} and {@code toString} of records, and for {@code +} of strings, keep
 * the last types that they were adapted to, for the whole JVM. A plugin whose record was the last to be compared would not
 * be let go.
 */
public final class JdksMemory {

    private static final Logger log = LoggerFactory.getLogger(JdksMemory.class);

    private JdksMemory() {}

    /** Has them adapted to a type of nobody's. */
    public static void clear() {
        try {
            Class<?> nobodys = typeOfNobodys();
            MethodHandle getter = MethodHandles.empty(methodType(nobodys, nobodys));
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            ObjectMethods.bootstrap(lookup, "toString", methodType(String.class, nobodys), nobodys, "x", getter);
            ObjectMethods.bootstrap(lookup, "hashCode", methodType(int.class, nobodys), nobodys, "x", getter);
            ObjectMethods.bootstrap(
                    lookup, "equals", methodType(boolean.class, nobodys, Object.class), nobodys, "x", getter);
            StringConcatFactory.makeConcatWithConstants(lookup, "x", methodType(String.class, nobodys), "\1");
            StringConcatFactory.makeConcatWithConstants(
                    lookup, "x", methodType(String.class, nobodys, nobodys), "\1\1");
        } catch (Throwable anotherJdk) {
            log.warn("what the JDK remembers of plugins cannot be cleared: {}", anotherJdk.toString());
        }
    }

    /** Newer JDKs keep types of loaders that stay apart from those of loaders that may go: this is one of the latter. */
    private static Class<?> typeOfNobodys() {
        ClassLoader nobody = new ClassLoader(null) {};
        return Proxy.newProxyInstance(nobody, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null)
                .getClass();
    }
}
