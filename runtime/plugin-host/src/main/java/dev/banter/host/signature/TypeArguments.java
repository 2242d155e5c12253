package dev.banter.host.signature;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads generic types: of what a {@code Lines implements Iterable<String>} is an {@code Iterable}. */
final class TypeArguments {

    private TypeArguments() {}

    /** The class behind a type; empty for a type variable or an array of a generic type. */
    static Optional<Class<?>> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return Optional.of(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof WildcardType wildcard ? raw(wildcard.getUpperBounds()[0]) : Optional.empty();
    }

    /** The one type argument that a type has as a kind of {@code generic}; empty when it is none, or does not say. */
    static Optional<Type> of(Type type, Class<?> generic) {
        Class<?> raw = raw(type).orElse(null);
        if (raw == null || !generic.isAssignableFrom(raw)) {
            return Optional.empty();
        }
        List<Type> arguments = type instanceof ParameterizedType parameterized
                ? List.of(parameterized.getActualTypeArguments())
                : List.of();
        if (raw == generic) {
            return arguments.stream().findFirst();
        }
        return Stream.concat(Stream.of(raw.getGenericInterfaces()), Stream.ofNullable(raw.getGenericSuperclass()))
                .map(parent -> of(parent, generic))
                .flatMap(Optional::stream)
                .findFirst()
                .map(argument -> resolve(argument, raw, arguments));
    }

    private static Type resolve(Type argument, Class<?> declaring, List<Type> arguments) {
        if (argument instanceof TypeVariable<?>) {
            int place = Arrays.asList(declaring.getTypeParameters()).indexOf(argument);
            return place >= 0 && place < arguments.size() ? arguments.get(place) : argument;
        }
        return argument;
    }
}
