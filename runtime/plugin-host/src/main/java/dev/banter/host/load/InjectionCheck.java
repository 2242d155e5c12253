package dev.banter.host.load;

import dev.banter.api.Settings;
import dev.banter.api.Started;
import dev.banter.host.refusal.Problems;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every object of a plugin can be made, before Guice sees the plugin: our words are for the plugin's
 * author, and a creation that Guice gives up was seen to keep the plugin's loader alive. Runs no code of the plugin.
 */
public final class InjectionCheck {

    private static final String ALLOWED = "a constructor may ask for Slack, Catalogue, Data, org.slf4j.Logger,"
            + " ScheduledExecutorService, HttpClient, a record with @Settings and classes of the plugin's own";

    private final Problems problems;

    /** What each class needs at once, as far as it has been looked at. */
    private final Map<Class<?>, List<Class<?>>> needs = new LinkedHashMap<>();

    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Set<Class<?>> asked = new LinkedHashSet<>();
    private @Nullable Class<?> settings;

    /**
     * @param problems takes what is found
     */
    public InjectionCheck(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks handler classes and all that they need.
     *
     * @param handlers the classes
     */
    public void check(Collection<Class<?>> handlers) {
        for (Class<?> handler : handlers) {
            Optional<String> obstacle = Shape.obstacle(handler);
            if (obstacle.isEmpty()) {
                open.add(handler);
            } else {
                problems.add(
                        handler.getName(),
                        obstacle.get() + "; handlers belong in a class of which an object can be made:"
                                + " top-level or static, not abstract");
            }
        }
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (!needs.containsKey(type)) {
                needs.put(type, needsOf(type));
            }
        }
        needs.keySet().stream()
                .filter(type -> Started.class.isAssignableFrom(type) && !isKept(type, handlers))
                .forEach(type -> problems.add(
                        type.getName(),
                        "implements Started, but is made anew for each that asks for it;"
                                + " put jakarta.inject.Singleton on it"));
        new Cycles(needs).find(problems);
    }

    /**
     * What is asked for of the host, as far as has been checked.
     *
     * @return types
     */
    public Set<Class<?>> asked() {
        return Set.copyOf(asked);
    }

    /**
     * The record of the plugin's settings, as far as has been checked.
     *
     * @return empty when nobody asks for one
     */
    public Optional<Class<?>> settings() {
        return Optional.ofNullable(settings);
    }

    private static boolean isKept(Class<?> type, Collection<Class<?>> handlers) {
        return handlers.contains(type) || type.isAnnotationPresent(Singleton.class);
    }

    private List<Class<?>> needsOf(Class<?> type) {
        List<Class<?>> direct = new ArrayList<>();
        try {
            InjectableConstructor.of(type, problems).ifPresent(constructor -> follow(constructor, direct));
        } catch (LinkageError | TypeNotPresentException unlinked) {
            LinkageText.of(unlinked, type.getClassLoader()).ifPresent(text -> problems.add(type.getName(), text));
        }
        return direct;
    }

    private void follow(Constructor<?> constructor, List<Class<?>> direct) {
        Type[] parameters = constructor.getGenericParameterTypes();
        Annotation[][] annotations = constructor.getParameterAnnotations();
        for (int i = 0; i < parameters.length; i++) {
            boolean later = isProvider(parameters[i]);
            Optional<Class<?>> need =
                    usable(constructor, annotations[i], later ? provided(parameters[i]) : parameters[i]);
            if (need.isPresent()) {
                open.add(need.get());
                if (!later) {
                    direct.add(need.get());
                }
            }
        }
    }

    /** The class to make for a parameter; empty when it is the host's, or cannot be made. */
    private Optional<Class<?>> usable(Constructor<?> constructor, Annotation[] annotations, Type wanted) {
        Optional<Annotation> qualifier = Arrays.stream(annotations)
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Qualifier.class))
                .findFirst();
        if (qualifier.isPresent()) {
            refuse(constructor, "nothing is offered as " + qualifier.get() + "; ask for the class without it");
            return Optional.empty();
        }
        Class<?> type = raw(wanted);
        if (type == null) {
            refuse(constructor, wanted + " cannot be injected; " + ALLOWED);
            return Optional.empty();
        }
        if (Arrays.stream(annotations).anyMatch(Settings.class::isInstance)) {
            ask(constructor, type);
            return Optional.empty();
        }
        if (HostServices.TYPES.contains(type)) {
            asked.add(type);
            return Optional.empty();
        }
        if (type.getClassLoader() != constructor.getDeclaringClass().getClassLoader()) {
            if (type.getClassLoader() instanceof PluginClassLoader other) {
                refuse(
                        constructor,
                        type.getName() + " is a class of plugin " + other.title()
                                + ", and nothing is injected across plugins;"
                                + " make it yourself, or have that plugin offer it by a static method");
                return Optional.empty();
            }
            refuse(constructor, type.getName() + " cannot be injected; " + ALLOWED);
            return Optional.empty();
        }
        Optional<String> obstacle = Shape.obstacle(type);
        obstacle.ifPresent(
                why -> refuse(constructor, type.getName() + " " + why + "; ask for a class that can be made"));
        return obstacle.isPresent() ? Optional.empty() : Optional.of(type);
    }

    private void ask(Constructor<?> constructor, Class<?> record) {
        if (!record.isRecord()
                || record.getClassLoader() != constructor.getDeclaringClass().getClassLoader()) {
            refuse(
                    constructor,
                    record.getName() + " is no record of the plugin's own; only such a one holds @Settings");
        } else if (settings != null && settings != record) {
            refuse(
                    constructor,
                    record.getName() + " is a second record of settings, beside " + settings.getName()
                            + "; make both components of one record, and ask for that");
        } else {
            settings = record;
        }
    }

    private void refuse(Constructor<?> constructor, String what) {
        String parameters = Arrays.stream(constructor.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        problems.add(constructor.getName() + parameters, what);
    }

    private static boolean isProvider(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Provider.class;
    }

    private static Type provided(Type provider) {
        return ((ParameterizedType) provider).getActualTypeArguments()[0];
    }

    private static @Nullable Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : null;
    }
}
