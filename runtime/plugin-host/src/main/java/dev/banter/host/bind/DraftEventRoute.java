package dev.banter.host.bind;

import dev.banter.core.right.Rights;
import dev.banter.core.route.EventRoute;
import dev.banter.host.scan.HandlerCandidate.Kind;
import java.lang.invoke.MethodHandle;

/**
 * An event handler that has been found good, and wants only an object to be called on.
 *
 * @param owner its class
 * @param name where it is written, as {@code Class#method}
 * @param type the event's type, or {@code *}
 * @param method the method, unbound
 */
record DraftEventRoute(Class<?> owner, String name, String type, MethodHandle method) {

    Hook hook() {
        return new Hook(name, Kind.EVENT, type, false, "", Rights.NONE);
    }

    EventRoute on(Object object) {
        return new EventRoute(name, type, BoundEventHandler.of(method, object));
    }
}
