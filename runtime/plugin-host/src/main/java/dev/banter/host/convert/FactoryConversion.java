package dev.banter.host.convert;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types that say themselves how they are read: by a static method, or by a constructor that takes a string. */
record FactoryConversion(Class<?> type, MethodHandle factory) implements Conversion {

    static Optional<Conversion> of(Class<?> type) {
        return method(type, "valueOf", String.class)
                .or(() -> method(type, "parse", CharSequence.class))
                .or(() -> method(type, "of", String.class))
                .or(() -> constructor(type))
                .map(handle ->
                        new FactoryConversion(type, handle.asType(MethodType.methodType(Object.class, String.class))));
    }

    private static Optional<MethodHandle> method(Class<?> type, String name, Class<?> parameter) {
        try {
            Method method = type.getMethod(name, parameter);
            boolean makes = Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType());
            return makes ? Optional.of(lookup(type).unreflect(method)) : Optional.empty();
        } catch (NoSuchMethodException | IllegalAccessException notOffered) {
            return Optional.empty();
        }
    }

    private static Optional<MethodHandle> constructor(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return Optional.empty();
        }
        try {
            return Optional.of(lookup(type).unreflectConstructor(type.getConstructor(String.class)));
        } catch (NoSuchMethodException | IllegalAccessException notOffered) {
            return Optional.empty();
        }
    }

    /** A plugin's class may be package-private, and is open to us; the JDK's are not. */
    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        return type.getModule().isNamed()
                ? MethodHandles.publicLookup()
                : MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    @Override
    public @Nullable Object of(String text) throws UnreadableException {
        try {
            return (Object) factory.invokeExact(text);
        } catch (Error notForThePerson) {
            throw notForThePerson;
        } catch (Throwable failure) {
            throw unreadable(failure.getMessage());
        }
    }

    /** What a plugin's own type says is its author's wording; what the JDK says is for programmers. */
    private UnreadableException unreadable(@Nullable String why) {
        return why == null || why.isBlank() || type.getModule().isNamed()
                ? UnreadableException.expected("a valid " + type.getSimpleName())
                : new UnreadableException(why);
    }
}
