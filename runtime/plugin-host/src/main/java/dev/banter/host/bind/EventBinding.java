package dev.banter.host.bind;

import dev.banter.api.Event;
import dev.banter.api.OnEvent;
import dev.banter.host.signature.HandlerMethod;
import java.util.Arrays;
import java.util.List;

/** Checks a method with {@code @OnEvent}. */
final class EventBinding {

    private EventBinding() {}

    /** The handler; to be used only when no problem was found. */
    static DraftEventRoute of(HandlerMethod handler, OnEvent terms) {
        handler.checkModifiers();
        if (terms.value().isBlank()) {
            handler.refuse("@OnEvent names no event; name a type, such as \"reaction_added\", or \"*\" for all");
        }
        if (!List.of(Event.class).equals(Arrays.asList(handler.method().getParameterTypes()))) {
            handler.refuse("the one parameter of an @OnEvent method is the Event");
        }
        if (handler.method().getReturnType() != void.class) {
            handler.refuse("returns " + handler.method().getGenericReturnType().getTypeName()
                    + "; an @OnEvent method returns void: use an injected Slack to speak");
        }
        RightsRefusal.refuseAny(handler, "an @OnEvent method hears what happens, whoever did it");
        return new DraftEventRoute(
                handler.method().getDeclaringClass(),
                handler.name(),
                terms.value().strip(),
                handler.handle());
    }
}
