package dev.banter.host.bind;

import dev.banter.core.route.Route;
import dev.banter.host.signature.Argument;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message handler that has been found good, and wants only an object to be called on.
 *
 * @param owner its class
 * @param name where it is written, as {@code Class#method}
 * @param pattern what it answers to
 * @param addressed whether it only hears what is said to the bot
 * @param fallback whether it runs only when nothing else matched
 * @param help its line for {@code help}, may be empty
 * @param method the method, unbound
 * @param arguments where its parameters come from
 */
record DraftRoute(
        Class<?> owner,
        String name,
        Pattern pattern,
        boolean addressed,
        boolean fallback,
        String help,
        MethodHandle method,
        List<Argument> arguments) {

    DraftRoute {
        arguments = List.copyOf(arguments);
    }

    Route on(Object object) {
        return new Route(name, pattern, addressed, fallback, help, BoundMessageHandler.of(method, object, arguments));
    }
}
