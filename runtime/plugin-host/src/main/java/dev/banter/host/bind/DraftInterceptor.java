package dev.banter.host.bind;

import dev.banter.api.Markup;
import dev.banter.api.Message;
import dev.banter.api.Post;
import dev.banter.api.Reply;
import dev.banter.core.right.Rights;
import dev.banter.core.run.IncomingHandler;
import dev.banter.core.run.Interceptor;
import dev.banter.core.run.OutgoingHandler;
import dev.banter.host.scan.HandlerCandidate.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interceptor that has been found good, and wants only an object to be called on.
 *
 * @param owner its class
 * @param name where it is written, as {@code Class#method}
 * @param kind its annotation
 * @param order its place among others
 * @param method the method, unbound
 */
record DraftInterceptor(Class<?> owner, String name, Kind kind, int order, MethodHandle method) {

    private static final List<Class<?>> OF_A_MESSAGE = List.of(Message.class, Reply.class);
    private static final List<Class<?>> OF_A_POST = List.of(Post.class);

    Hook hook() {
        return new Hook(name, kind, "", false, "", Rights.NONE);
    }

    Interceptor<IncomingHandler> incoming(Object object) {
        MethodHandle bound = bound(object, OF_A_MESSAGE);
        return new Interceptor<>(
                name, order, (message, reply) -> onwards((Object) bound.invokeExact(message, reply), message.text()));
    }

    Interceptor<OutgoingHandler> outgoing(Object object) {
        MethodHandle bound = bound(object, OF_A_POST);
        return new Interceptor<>(name, order, post -> onwards((Object) bound.invokeExact(post), post));
    }

    /** Takes all that there is, and hands over what the method asks for. */
    private MethodHandle bound(Object object, List<Class<?>> offered) {
        MethodHandle bound = method.bindTo(object);
        int[] places =
                bound.type().parameterList().stream().mapToInt(offered::indexOf).toArray();
        MethodType type = MethodType.methodType(Object.class, offered);
        return MethodHandles.permuteArguments(bound.asType(bound.type().changeReturnType(Object.class)), type, places);
    }

    private static @Nullable String onwards(@Nullable Object returned, String text) {
        return Boolean.FALSE.equals(returned) ? null : returned instanceof String other ? other : text;
    }

    private static @Nullable Post onwards(@Nullable Object returned, Post post) {
        if (returned instanceof Markup text) {
            return post.text(text);
        }
        return Boolean.FALSE.equals(returned) ? null : returned instanceof Post other ? other : post;
    }
}
