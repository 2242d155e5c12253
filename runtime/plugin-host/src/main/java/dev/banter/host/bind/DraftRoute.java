package dev.banter.host.bind;

import dev.banter.core.right.Rights;
import dev.banter.core.route.Audience;
import dev.banter.core.route.Route;
import dev.banter.host.scan.HandlerCandidate.Kind;
import dev.banter.host.signature.Argument;
import dev.banter.host.signature.Occasion;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message handler that has been found good, and wants only an object to be called on.
 *
 * @param owner its class
 * @param name where it is written, as {@code Class#method}
 * @param pattern what it answers to
 * @param audience to whom it has to be said
 * @param fallback whether it runs only when nothing else matched
 * @param help its line for {@code help}, may be empty
 * @param rights what it asks of whoever calls it
 * @param method the method, unbound
 * @param arguments where its parameters come from
 */
record DraftRoute(
        Class<?> owner,
        String name,
        Pattern pattern,
        Audience audience,
        boolean fallback,
        String help,
        Rights rights,
        MethodHandle method,
        List<Argument> arguments) {

    DraftRoute {
        arguments = List.copyOf(arguments);
    }

    Hook hook() {
        Kind kind = audience == Audience.MENTIONED ? Kind.MENTION : Kind.MESSAGE;
        return new Hook(name, kind, "", false, help, rights);
    }

    Route on(Object object) {
        BoundMethod bound = BoundMethod.of(method, object, arguments);
        return new Route(
                name,
                pattern,
                audience,
                fallback,
                help,
                rights,
                (message, match, reply) -> bound.call(Occasion.of(message, match, reply)));
    }
}
