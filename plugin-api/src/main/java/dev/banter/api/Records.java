package dev.banter.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records as JSON, and back. */
final class Records {

    private static final JsonReader.Bare NULL = new JsonReader.Bare("null");

    /** What is read. */
    private final String key;

    private Records(String key) {
        this.key = key;
    }

    static long number(String key, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("what is kept as '" + key + "' is no whole number", none);
        }
    }

    static String write(Record value) {
        return JsonWriter.write(tree(value));
    }

    private static Object tree(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Record made) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (RecordComponent component : made.getClass().getRecordComponents()) {
                members.put(component.getName(), tree(component(made, component)));
            }
            return members;
        }
        if (value instanceof Optional<?> optional) {
            return tree(optional.orElse(null));
        }
        if (value instanceof List<?> items) {
            return items.stream().map(Records::tree).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), tree(member)));
            return members;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Instant || value instanceof Duration || value instanceof Character) {
            return value.toString();
        }
        if (value instanceof Double || value instanceof Float) {
            return finite((Number) value);
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("a " + value.getClass().getName()
                + " cannot be kept; there are texts, numbers, truth values, enums, Instant, Duration, records, Optional,"
                + " List and Map");
    }

    private static Number finite(Number value) {
        if (!Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException(value + " cannot be kept: JSON has no such number");
        }
        return value;
    }

    private static @Nullable Object component(Record made, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(made);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalArgumentException(
                    made.getClass().getName() + "#" + component.getName() + " cannot be read", failed);
        }
    }

    static <T extends Record> T read(String key, String json, Class<T> type) {
        Records records = new Records(key);
        try {
            return type.cast(records.record(JsonReader.object(json), type));
        } catch (IllegalArgumentException broken) {
            throw broken.getMessage() != null && broken.getMessage().startsWith("what is kept")
                    ? broken
                    : records.no(type, String.valueOf(broken.getMessage()));
        }
    }

    private Object record(Map<?, ?> members, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object member = members.get(components[i].getName());
            values[i] = value(member == null ? NULL : member, components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw no(type, String.valueOf(refused.getCause()));
        } catch (ReflectiveOperationException failed) {
            throw no(type, failed.toString());
        }
    }

    private @Nullable Object value(Object tree, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(tree, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (!(type instanceof Class<?> plain)) {
            throw no(type, "a component of that type cannot be read");
        }
        if (tree.equals(NULL)) {
            return plain == char.class ? Character.valueOf('\0') : plain.isPrimitive() ? scalar("0", plain) : null;
        }
        if (plain.isRecord()) {
            return tree instanceof Map<?, ?> members ? record(members, plain) : wrong(tree, plain);
        }
        return tree instanceof Map || tree instanceof List ? wrong(tree, plain) : scalar(tree.toString(), plain);
    }

    private Object container(Object tree, Class<?> type, Type[] of) {
        if (type == Optional.class) {
            return Optional.ofNullable(tree.equals(NULL) ? null : value(tree, of[0]));
        }
        if (type == List.class) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Object item : tree instanceof List<?> all ? all : none(tree, type)) {
                items.add(value(item, of[0]));
            }
            return items;
        }
        if (type == Map.class && of[0] == String.class) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            if (tree instanceof Map<?, ?> all) {
                all.forEach((name, member) -> members.put((String) name, value(member, of[1])));
            } else {
                none(tree, type);
            }
            return members;
        }
        throw no(type, "a component of that type cannot be read");
    }

    private List<?> none(Object tree, Class<?> type) {
        if (!tree.equals(NULL)) {
            wrong(tree, type);
        }
        return List.of();
    }

    private Object scalar(String text, Class<?> type) {
        try {
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> no(type, "'" + text + "' is none of its constants"));
            }
            return switch (type.getName()) {
                case "java.lang.String" -> text;
                case "int", "java.lang.Integer" -> Integer.valueOf(text);
                case "long", "java.lang.Long" -> Long.valueOf(text);
                case "short", "java.lang.Short" -> Short.valueOf(text);
                case "byte", "java.lang.Byte" -> Byte.valueOf(text);
                case "double", "java.lang.Double" -> Double.valueOf(text);
                case "float", "java.lang.Float" -> Float.valueOf(text);
                case "boolean", "java.lang.Boolean" -> text.equals("true");
                case "char", "java.lang.Character" -> {
                    if (text.length() != 1) {
                        throw no(type, "'" + text + "' is there");
                    }
                    yield text.charAt(0);
                }
                case "java.time.Instant" -> Instant.parse(text);
                case "java.time.Duration" -> Duration.parse(text);
                default -> throw no(type, "a component of that type cannot be read");
            };
        } catch (NumberFormatException | DateTimeException none) {
            throw no(type, "'" + text + "' is there");
        }
    }

    private Object wrong(Object tree, Class<?> type) {
        throw no(
                type,
                tree instanceof Map
                        ? "an object is there"
                        : tree instanceof List ? "a list is there" : tree + " is there");
    }

    private IllegalArgumentException no(Type type, String why) {
        return new IllegalArgumentException("what is kept as '" + key + "' cannot be read as "
                + (type instanceof Class<?> named ? named.getSimpleName() : type.getTypeName()) + ": " + why);
    }
}
