package dev.banter.host.release;

import dev.banter.host.load.PluginClassLoader;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that hold objects, as far as they can be read. For one walk: it remembers classes. */
final class ReferenceFields {

    private final boolean softly;
    private final Map<Class<?>, List<Field>> byClass = new HashMap<>();

    /**
     * @param softly whether what is held by a soft reference counts as held
     */
    ReferenceFields(boolean softly) {
        this.softly = softly;
    }

    /** Those of an object of this very class. */
    List<Field> ofInstances(Class<?> type) {
        List<Field> known = byClass.get(type);
        if (known == null) {
            known = collect(type);
            byClass.put(type, known);
        }
        return known;
    }

    private List<Field> collect(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Reference.class; each = each.getSuperclass()) {
            declared(each)
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .forEach(fields::add);
        }
        if (softly && SoftReference.class.isAssignableFrom(type)) {
            declared(Reference.class)
                    .filter(field -> field.getName().equals("referent"))
                    .forEach(fields::add);
        }
        return fields;
    }

    /** The static ones of a class. */
    List<Field> ofClass(Class<?> type) {
        return declared(type)
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    private static Stream<Field> declared(Class<?> type) {
        if (!isHarmless(type.getClassLoader())) {
            return Stream.of();
        }
        try {
            return Stream.of(type.getDeclaredFields())
                    .filter(field -> !field.getType().isPrimitive() && isOpen(field));
        } catch (LinkageError | RuntimeException incomplete) {
            return Stream.of();
        }
    }

    /** Whoever lists fields has their types loaded, and a loader of a plugin's own making would run there. */
    private static boolean isHarmless(@Nullable ClassLoader loader) {
        return loader == null
                || loader == ClassLoader.getPlatformClassLoader()
                || loader == ReferenceFields.class.getClassLoader()
                || loader instanceof PluginClassLoader;
    }

    private static boolean isOpen(Field field) {
        try {
            return field.trySetAccessible();
        } catch (RuntimeException closed) {
            return false;
        }
    }

    /** What is in a field just now; nothing where it cannot be read. */
    static @Nullable Object read(Field field, @Nullable Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException | LinkageError | RuntimeException unreadable) {
            return null;
        }
    }
}
