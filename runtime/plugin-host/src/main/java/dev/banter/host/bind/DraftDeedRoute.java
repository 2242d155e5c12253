package dev.banter.host.bind;

import dev.banter.core.right.Rights;
import dev.banter.core.route.DeedRoute;
import dev.banter.core.route.Trigger;
import dev.banter.host.scan.HandlerCandidate.Kind;
import dev.banter.host.signature.Argument;
import dev.banter.host.signature.Occasion;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A handler for what people do that has been found good, and wants only an object to be called on.
 *
 * @param owner its class
 * @param name where it is written, as {@code Class#method}
 * @param trigger what it is called for
 * @param help its line for {@code help}, may be empty
 * @param rights what it asks of whoever calls it
 * @param method the method, unbound
 * @param arguments where its parameters come from
 */
record DraftDeedRoute(
        Class<?> owner,
        String name,
        Trigger trigger,
        String help,
        Rights rights,
        MethodHandle method,
        List<Argument> arguments) {

    DraftDeedRoute {
        arguments = List.copyOf(arguments);
    }

    Hook hook() {
        return new Hook(name, Kind.valueOf(trigger.kind().name()), trigger.name(), trigger.undone(), help, rights);
    }

    DeedRoute on(Object object) {
        BoundMethod bound = BoundMethod.of(method, object, arguments);
        return new DeedRoute(
                name,
                trigger,
                help,
                rights,
                (deed, match, reply, modals) -> bound.call(Occasion.of(deed, match, reply, modals)));
    }
}
