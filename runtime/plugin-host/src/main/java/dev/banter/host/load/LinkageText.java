package dev.banter.host.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What it means for an author that a class cannot be linked, and what to do now. */
public final class LinkageText {

    private static final Pattern CLASS_FILE_VERSION = Pattern.compile("class file version ([0-9]+)\\.0\\)");

    private static final String NOT_INITIALISED = "Could not initialize class ";

    /** The first class file version was 45, of Java 1. */
    private static final int BEFORE_JAVA_1 = 44;

    private LinkageText() {}

    /**
     * Explains a failure.
     *
     * @param failure what was thrown while a class was looked at or run
     * @param plugin the plugin's loader
     * @return empty when it is no failure to link
     */
    public static Optional<String> of(Throwable failure, ClassLoader plugin) {
        if (failure instanceof TypeNotPresentException missing) {
            return Optional.of(missing(missing.typeName(), plugin));
        }
        if (failure instanceof ClassNotFoundException || failure instanceof NoClassDefFoundError) {
            return Optional.of(unseen(String.valueOf(failure.getMessage()), plugin));
        }
        if (failure instanceof UnsupportedClassVersionError) {
            return Optional.of(tooNew(String.valueOf(failure.getMessage())));
        }
        return failure instanceof LinkageError && !(failure instanceof ExceptionInInitializerError)
                ? Optional.of("cannot be linked (" + firstLine(failure) + "); build the jar anew")
                : Optional.empty();
    }

    private static String unseen(String message, ClassLoader plugin) {
        return message.startsWith(NOT_INITIALISED)
                ? "needs " + message.substring(NOT_INITIALISED.length())
                        + ", whose static initialiser has failed before"
                : missing(className(message), plugin);
    }

    private static String missing(String className, ClassLoader plugin) {
        Optional<String> keeper = plugin instanceof PluginClassLoader own ? own.keeperOf(className) : Optional.empty();
        if (keeper.isPresent()) {
            return "needs " + className + ", which plugin " + keeper.get()
                    + " keeps to itself; have that plugin export its package, or do without it";
        }
        if (HostPackages.hold(className)) {
            return "uses " + className + ", which is the bot's own and closed to plugins; use dev.banter.api instead";
        }
        return ExportedPackages.holdsClass(className)
                ? "needs " + className
                        + ", which this bot does not have; compile against the jars in the bot's lib folder"
                : "needs " + className + ", which is not in the jar; shade it in, or do without it";
    }

    private static String tooNew(String message) {
        Matcher version = CLASS_FILE_VERSION.matcher(message);
        int running = Runtime.version().feature();
        if (!version.find() || Integer.parseInt(version.group(1)) - BEFORE_JAVA_1 <= running) {
            return "cannot be read by the Java " + running + " that this bot runs on (" + message + ")";
        }
        int wanted = Integer.parseInt(version.group(1)) - BEFORE_JAVA_1;
        return "compiled for Java " + wanted + "; this bot runs on Java " + running + ": compile with --release "
                + running + " or start the bot on " + wanted;
    }

    /** The JVM writes {@code a/B}, {@code La/B;} or {@code a/B (why)}, as the place has it. */
    private static String className(String message) {
        String name = message.replaceAll("[ (].*$", "").replace('/', '.');
        return name.startsWith("L") && name.endsWith(";") ? name.substring(1, name.length() - 1) : name;
    }

    private static String firstLine(Throwable failure) {
        return (failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
