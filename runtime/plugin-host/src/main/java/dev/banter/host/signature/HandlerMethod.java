package dev.banter.host.signature;

import dev.banter.host.refusal.Problems;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An annotated method, and where to tell what is wrong with it.
 *
 * @param method the method
 * @param problems takes what is found
 */
public record HandlerMethod(Method method, Problems problems) {

    /**
     * As it is called in logs, the catalogue and the keys of what it says: no two of a plugin are called the same.
     *
     * @return {@code Class#method}, with the parameters' types where it is overloaded
     */
    public String name() {
        boolean overloaded = Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                .anyMatch(other -> !other.equals(method) && other.getName().equals(method.getName()));
        return overloaded ? signature() : shortName();
    }

    /**
     * Tells what is wrong with it.
     *
     * @param what goes on after the method's name
     */
    public void refuse(String what) {
        problems.add(signature(), what);
    }

    private String shortName() {
        return method.getDeclaringClass().getName() + "#" + method.getName();
    }

    private String signature() {
        return shortName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** What goes for message handlers and event handlers alike. */
    public void checkModifiers() {
        if (Modifier.isPrivate(method.getModifiers())) {
            refuse("is private; make it package-private");
        }
        if (Modifier.isStatic(method.getModifiers())) {
            refuse("is static; a handler is called on an object of its class: leave 'static' out");
        }
    }

    /**
     * The method without an object; of a private method there is none.
     *
     * @return takes the object first
     */
    public MethodHandle handle() {
        try {
            return MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
                    .unreflect(method)
                    .asFixedArity();
        } catch (IllegalAccessException pluginsAreOpen) {
            throw new IllegalStateException(pluginsAreOpen);
        }
    }
}
