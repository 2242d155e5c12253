package dev.banter.host.load;

import dev.banter.host.refusal.Problems;
import jakarta.inject.Inject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the constructor by which a class is made. */
final class InjectableConstructor {

    private static final String RECORD =
            "is a record, and nothing says how it is made; put dev.banter.api.Settings on the"
                    + " parameter that asks for it, if it holds settings, or jakarta.inject.Inject on its constructor";

    private InjectableConstructor() {}

    /** The one constructor, or empty when there is none or not exactly one; then the problems say why. */
    static Optional<Constructor<?>> of(Class<?> type, Problems problems) {
        refuseOtherInjection(type, problems);
        List<Constructor<?>> constructors = List.of(type.getDeclaredConstructors());
        List<Constructor<?>> annotated = constructors.stream()
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .toList();
        if (annotated.size() > 1) {
            problems.add(type.getName(), "has " + annotated.size() + " constructors with @Inject; leave it on one");
            return Optional.empty();
        }
        Optional<Constructor<?>> found = Stream.concat(
                        annotated.stream(), constructors.stream().filter(InjectableConstructor::needsNothing))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(type.getName(), type.isRecord() ? RECORD : lack(constructors));
        }
        return found;
    }

    private static boolean needsNothing(Constructor<?> constructor) {
        boolean closed = Modifier.isPrivate(constructor.getModifiers())
                && !Modifier.isPrivate(constructor.getDeclaringClass().getModifiers());
        return constructor.getParameterCount() == 0 && !closed;
    }

    private static String lack(List<Constructor<?>> constructors) {
        boolean closed = constructors.stream().anyMatch(constructor -> constructor.getParameterCount() == 0);
        return closed
                ? "its constructor is private; make it package-private"
                : "its constructor has parameters and no @Inject; put jakarta.inject.Inject on the constructor";
    }

    /** One way of injection: what an object needs is there when its constructor has run. */
    private static void refuseOtherInjection(Class<?> type, Problems problems) {
        for (Class<?> at = type; at != null && isOfAPlugin(at, type); at = at.getSuperclass()) {
            Stream<AnnotatedElement> members =
                    Stream.concat(Arrays.stream(at.getDeclaredFields()), Arrays.stream(at.getDeclaredMethods()));
            if (members.anyMatch(member -> member.isAnnotationPresent(Inject.class))) {
                problems.add(
                        at.getName(),
                        "has @Inject on a field or method; only constructors are injected: "
                                + "make it a parameter of the constructor");
            }
        }
    }

    /** Its own or one whose classes it uses: what Guice would inject there nobody has checked. */
    private static boolean isOfAPlugin(Class<?> type, Class<?> own) {
        return type.getClassLoader() == own.getClassLoader() || type.getClassLoader() instanceof PluginClassLoader;
    }
}
