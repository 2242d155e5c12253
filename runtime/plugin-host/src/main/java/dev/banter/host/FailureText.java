package dev.banter.host;

import dev.banter.host.guard.RefusedCall;
import dev.banter.host.load.LinkageText;
import java.util.Arrays;
import java.util.Objects;

/** What plugin code threw, in words that outlive the plugin. */
final class FailureText {

    private FailureText() {}

    /** What was thrown and where; asks the plugin's own exception, so it runs on the plugin's lane. */
    static String of(String step, Throwable thrown, ClassLoader plugin) {
        try {
            return inWords(step, thrown, plugin);
        } catch (Throwable itsOwnMethodsThrow) {
            return step + " threw " + thrown.getClass().getName();
        }
    }

    private static String inWords(String step, Throwable thrown, ClassLoader plugin) {
        if (thrown instanceof ExceptionInInitializerError initialiser && initialiser.getCause() != null) {
            return "a static initialiser threw " + what(initialiser.getCause(), plugin);
        }
        return LinkageText.of(thrown, plugin).orElseGet(() -> step + " threw " + what(thrown, plugin));
    }

    private static String what(Throwable thrown, ClassLoader plugin) {
        return message(thrown) + where(thrown, plugin);
    }

    private static String message(Throwable thrown) {
        try {
            return thrown.toString().lines().findFirst().orElse("");
        } catch (Throwable itsOwnTextThrows) {
            return thrown.getClass().getName();
        }
    }

    /** The first place that is the plugin's own: what lies above is the JDK's or a library's of ours. */
    private static String where(Throwable thrown, ClassLoader plugin) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> Objects.equals(frame.getClassLoaderName(), plugin.getName()))
                .filter(frame -> !RefusedCall.isStandIn(frame.getMethodName()))
                .findFirst()
                .map(frame -> ", at " + frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName()
                        + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }
}
