package dev.banter.host.settings;

import dev.banter.api.Setting;
import dev.banter.host.convert.Conversion;
import dev.banter.host.convert.UnreadableException;
import dev.banter.host.refusal.Problems;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the schema that a record is, and tells its author what cannot be one. */
final class Blueprint {

    /** What the bot itself reads beneath a plugin's id. */
    private static final String LANE = "lane";

    private static final String ALLOWED =
            "a setting is a text, number, boolean, enum, Duration, Secret or type with valueOf,"
                    + " parse or of; an Optional, List, Set or Map<String, …> of these; or a record of settings";

    private final Problems problems;
    private final Deque<Class<?>> within = new ArrayDeque<>();

    Blueprint(Problems problems) {
        this.problems = problems;
    }

    /** Nothing where something is wrong. */
    Optional<Schema> of(Class<?> type) {
        int before = problems.found().size();
        within.push(type);
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            field(type, component).ifPresent(field -> {
                if (fields.putIfAbsent(field.name(), field) != null) {
                    refuse(type, component, "is written '" + field.name() + "', and so is another; rename one");
                }
            });
        }
        within.pop();
        return problems.found().size() == before
                ? Optional.of(new Schema(type, List.copyOf(fields.values()), constructor(type)))
                : Optional.empty();
    }

    private Optional<Field> field(Class<?> type, RecordComponent component) {
        String name = Field.written(component.getName());
        if (within.size() == 1 && name.equals(LANE)) {
            refuse(type, component, "has the name under which the bot reads what the plugin may take; choose another");
            return Optional.empty();
        }
        Setting setting = component.getAnnotation(Setting.class);
        try {
            Form form = form(component.getGenericType(), setting);
            List<String> orElse = setting == null ? List.of() : List.of(setting.orElse());
            Field field = new Field(name, setting == null ? "" : setting.help(), orElse, form);
            checkUsual(form, field);
            return Optional.of(field);
        } catch (UnreadableException wrong) {
            refuse(type, component, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private Form form(Type type, @Nullable Setting setting) throws UnreadableException {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, setting);
        }
        Optional<Value> value = value(type, setting);
        return value.isPresent() ? new Single(value.get(), false) : new Part(part(type), false);
    }

    private Form generic(ParameterizedType type, @Nullable Setting setting) throws UnreadableException {
        Type raw = type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        Type of = arguments[arguments.length - 1];
        Optional<Value> value = value(of, setting);
        if (raw == Optional.class) {
            return value.isPresent() ? new Single(value.get(), true) : new Part(part(of), true);
        }
        if (raw == List.class && value.isEmpty()) {
            return new Parts(part(of));
        }
        boolean keyed = raw == Map.class && arguments[0] == String.class;
        if (value.isEmpty() || !(keyed || raw == List.class || raw == Set.class)) {
            throw unknown(type.getTypeName());
        }
        return keyed ? new Keyed(value.get()) : new Several(value.get(), raw == Set.class);
    }

    private static Optional<Value> value(Type type, @Nullable Setting setting) throws UnreadableException {
        Optional<Conversion> conversion = type instanceof Class<?> plain ? Value.conversion(plain) : Optional.empty();
        if (conversion.isEmpty()) {
            return Optional.empty();
        }
        Limits limits = setting == null ? Limits.NONE : Limits.of(setting, conversion.get());
        return Optional.of(new Value(conversion.get(), limits, Value.isSecret((Class<?>) type)));
    }

    private Schema part(Type type) throws UnreadableException {
        if (!(type instanceof Class<?> record) || !record.isRecord()) {
            throw unknown(type.getTypeName());
        }
        if (within.contains(record)) {
            throw new UnreadableException("is a " + record.getName() + ", which holds itself; settings end somewhere");
        }
        return of(record).orElseThrow(() -> new UnreadableException("is a " + record.getName() + ", see there"));
    }

    private static UnreadableException unknown(String type) {
        return new UnreadableException("is a " + type + ", which nobody can write; " + ALLOWED);
    }

    private static void checkUsual(Form form, Field field) throws UnreadableException {
        List<String> usual = field.orElse();
        if (usual.isEmpty()) {
            return;
        }
        Value value = value(form);
        if (usual.size() > 1 && form instanceof Single) {
            throw new UnreadableException("has " + usual.size() + " values in orElse, and is one value; leave one");
        }
        for (String text : usual) {
            try {
                value.of(text);
            } catch (UnreadableException none) {
                throw new UnreadableException(
                        "its orElse " + value.shown("'" + text + "'") + " cannot be read: " + none.getMessage());
            }
        }
    }

    private static Value value(Form form) throws UnreadableException {
        if (form instanceof Single single && !single.optional()) {
            return single.value();
        }
        if (form instanceof Several several) {
            return several.value();
        }
        throw new UnreadableException("has an orElse, and is empty when nothing is written; take the orElse away");
    }

    private void refuse(Class<?> type, RecordComponent component, String what) {
        problems.add(type.getName() + " '" + component.getName() + "'", what);
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, parameters));
        } catch (NoSuchMethodException | IllegalAccessException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }
}
