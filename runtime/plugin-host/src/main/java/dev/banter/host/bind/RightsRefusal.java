package dev.banter.host.bind;

import dev.banter.api.Allow;
import dev.banter.api.Confirm;
import dev.banter.api.Limit;
import dev.banter.host.signature.HandlerMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** Refuses rights where they could not do what they say. */
final class RightsRefusal {

    private static final List<Class<? extends Annotation>> ALL = List.of(Allow.class, Limit.class, Confirm.class);

    private RightsRefusal() {}

    /** A modal stands in no channel. */
    static void refuseChannels(HandlerMethod handler) {
        Class<?> owner = handler.method().getDeclaringClass();
        boolean channels = Stream.of(owner, handler.method())
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(Allow.class)))
                .anyMatch(terms -> terms.channels().length > 0);
        if (channels) {
            handler.refuse(
                    "nobody could ever call it: @Allow names channels, and a modal stands in none; leave them out, and"
                            + " ask for them where the modal is opened");
        }
    }

    /**
     * What happens is nobody's call.
     *
     * @param why what such a method does, in words
     */
    static void refuseAny(HandlerMethod handler, String why) {
        refuse(handler, "; " + why + ": leave ");
        if (handler.method().getDeclaringClass().isAnnotationPresent(Allow.class)) {
            handler.refuse("is in a class with @Allow; " + why + ": move it to another class");
        }
    }

    /** On a method that nobody calls it would do nothing. */
    static void refuseAnyOfNoHandler(HandlerMethod method) {
        refuse(method, ", and is no handler; annotate it with @OnMessage or its like, or leave ");
    }

    private static void refuse(HandlerMethod handler, String why) {
        ALL.stream().filter(handler.method()::isAnnotationPresent).forEach(right -> {
            String name = "@" + right.getSimpleName();
            handler.refuse("has " + name + why + name + " out");
        });
    }
}
