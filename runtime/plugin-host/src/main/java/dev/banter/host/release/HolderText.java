package dev.banter.host.release;

import dev.banter.host.load.HostPackages;
import dev.banter.host.load.PluginClassLoader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts into words how something holds a plugin, and what its author can do about it. */
final class HolderText {

    /** For what goes by itself. */
    static final String SOFTLY = "; it holds it softly, and lets it go when memory is wanted";

    private static final String OURS = "; this is a fault of Banter, please report it";
    private static final String END_IT = "; let it end in close() of an AutoCloseable";

    /** Steps of a way that are told. */
    private static final int LONGEST = 12;

    private HolderText() {}

    /** A thread that is in the plugin's code. */
    static String running(Thread thread, StackTraceElement call) {
        return name(thread) + " runs " + call.getClassName() + "." + call.getMethodName() + "(" + call.getFileName()
                + ":" + call.getLineNumber() + ")" + END_IT;
    }

    /** A way through memory, from a thread that lives or from a static field. */
    static String of(List<Step> way) {
        String what = what(way.get(way.size() - 1).at());
        String said = way.get(0).at() instanceof Thread thread && thread.isAlive()
                ? ofThread(thread, way.size() == 1 ? "" : way.get(1).edge(), what)
                : ofStatic(way, what);
        return said + path(way) + (isOurs(way) ? OURS : "");
    }

    private static String ofThread(Thread thread, String first, String what) {
        if (thread.getClass().getName().equals("java.util.TimerThread")) {
            return "the timer of " + name(thread) + " holds " + what + "; cancel() it in close() of an AutoCloseable";
        }
        String which = name(thread) + ", which is " + state(thread) + ",";
        return switch (first) {
            case "" -> which + " is " + what + END_IT;
            case "contextClassLoader", "inheritedAccessControlContext" ->
                which + " was started by its code; end it, or its pool, in close() of an AutoCloseable";
            case "threadLocals", "inheritableThreadLocals" ->
                "a thread local of " + name(thread) + " holds " + what + "; remove() it where it was set";
            default -> which + " holds " + what + "; take it back in close() of an AutoCloseable";
        };
    }

    private static String ofStatic(List<Step> way, String what) {
        String field = way.get(0).edge();
        if (field.equals("java.lang.ApplicationShutdownHooks.hooks")) {
            return "a shutdown hook holds " + what + "; do what it does in close() of an AutoCloseable";
        }
        Optional<Thread> virtual = way.stream()
                .map(Step::at)
                .filter(Thread.class::isInstance)
                .map(Thread.class::cast)
                .findFirst();
        return virtual.map(thread -> name(thread) + " holds " + what + END_IT)
                .orElseGet(() -> field + " holds " + what + "; take it out there in close() of an AutoCloseable");
    }

    /** A plugin's own kind of thread is not asked: it could answer anything, and never. */
    private static String state(Thread thread) {
        return thread.getClass().getClassLoader() instanceof PluginClassLoader
                ? "alive"
                : thread.getState().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? "a virtual thread" : "thread \"" + thread.getName() + "\"";
    }

    private static String what(Object object) {
        if (object instanceof ClassLoader) {
            return "its class loader";
        }
        String name = object instanceof Class<?> type
                ? type.getName()
                : "a " + object.getClass().getName();
        return name.replaceFirst("\\$\\$Lambda.*", "'s lambda");
    }

    private static String path(List<Step> way) {
        String path = way.stream()
                .limit(LONGEST)
                .filter(step -> !(step.before() == null && step.at() instanceof Thread))
                .map(step -> (step.edge().startsWith("[") ? "" : ".") + step.edge())
                .collect(Collectors.joining("", "", way.size() > LONGEST ? "…" : ""));
        return path.isEmpty() ? "" : " (" + path.substring(1) + ")";
    }

    private static boolean isOurs(List<Step> way) {
        return HostPackages.hold(way.get(0).edge())
                || way.stream()
                        .limit(way.size() - 1L)
                        .anyMatch(step -> HostPackages.hold(step.at().getClass().getName()));
    }
}
