package dev.banter.host.load;

import java.lang.reflect.Modifier;
import java.util.Optional;

/** Which classes can be made an object of at all. */
final class Shape {

    private Shape() {}

    /** What is in the way, as the rest of a sentence; empty when nothing is. */
    static Optional<String> obstacle(Class<?> type) {
        if (type.isPrimitive() || type.isArray()) {
            return Optional.of("is a plain value");
        }
        if (type.isEnum()) {
            return Optional.of("is an enum");
        }
        if (type.isInterface()) {
            return Optional.of("is an interface");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return Optional.of("is abstract");
        }
        if (type.isAnonymousClass() || type.isLocalClass()) {
            return Optional.of("is written inside a method");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return Optional.of("is an inner class, which needs an object of its outer class");
        }
        return Optional.empty();
    }
}
