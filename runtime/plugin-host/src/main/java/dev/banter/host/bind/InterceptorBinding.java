package dev.banter.host.bind;

import dev.banter.api.BeforeHandlers;
import dev.banter.api.BeforeSending;
import dev.banter.api.Markup;
import dev.banter.api.Message;
import dev.banter.api.Post;
import dev.banter.host.scan.HandlerCandidate.Kind;
import dev.banter.host.signature.HandlerMethod;
import dev.banter.host.signature.Offer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks a method with {@code @BeforeHandlers} or {@code @BeforeSending}. */
final class InterceptorBinding {

    private InterceptorBinding() {}

    /** The interceptor; to be used only when no problem was found. */
    static DraftInterceptor of(HandlerMethod method, BeforeHandlers terms) {
        method.checkModifiers();
        Signatures.arguments(method, Offer.of(Message.class, false), Optional.empty());
        checkReturned(
                method,
                List.of(void.class, boolean.class, String.class),
                "void, boolean (false stops the message) and String (the text that goes on)");
        return draft(method, Kind.BEFORE_HANDLERS, terms.order());
    }

    /** The interceptor; to be used only when no problem was found. */
    static DraftInterceptor of(HandlerMethod method, BeforeSending terms) {
        method.checkModifiers();
        if (!List.of(Post.class).equals(Arrays.asList(method.method().getParameterTypes()))) {
            method.refuse("the one parameter of a @BeforeSending method is the Post");
        }
        checkReturned(
                method,
                List.of(void.class, boolean.class, Markup.class, Post.class),
                "void, boolean (false holds the message back), Markup (the text that is said instead) and Post");
        return draft(method, Kind.BEFORE_SENDING, terms.order());
    }

    private static void checkReturned(HandlerMethod method, List<Class<?>> types, String allowed) {
        if (!types.contains(method.method().getReturnType())) {
            method.refuse(
                    "returns " + method.method().getGenericReturnType().getTypeName() + "; allowed are " + allowed);
        }
    }

    private static DraftInterceptor draft(HandlerMethod method, Kind kind, int order) {
        RightsRefusal.refuseAny(method, "a " + kind + " method is asked about what goes by, whoever it comes from");
        return new DraftInterceptor(method.method().getDeclaringClass(), method.name(), kind, order, method.handle());
    }
}
