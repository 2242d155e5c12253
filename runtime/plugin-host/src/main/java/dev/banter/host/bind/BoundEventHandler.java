package dev.banter.host.bind;

import dev.banter.api.Event;
import dev.banter.core.run.EventHandler;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/** Calls a method of a plugin's object with an event. */
final class BoundEventHandler implements EventHandler {

    private final MethodHandle method;

    private BoundEventHandler(MethodHandle method) {
        this.method = method;
    }

    static BoundEventHandler of(MethodHandle method, Object object) {
        return new BoundEventHandler(method.bindTo(object).asType(MethodType.methodType(void.class, Event.class)));
    }

    @Override
    public void handle(Event event) throws Throwable {
        method.invokeExact(event);
    }
}
