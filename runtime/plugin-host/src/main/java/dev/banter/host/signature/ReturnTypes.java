package dev.banter.host.signature;

import dev.banter.api.Markup;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.ViewAnswer;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** What a handler may return. */
public final class ReturnTypes {

    /** For what is told to authors. */
    public static final String ALLOWED =
            "void, String, Markup, Post, or a CompletionStage, Optional, Stream or Iterable of these";

    /** The same, where a modal is answered. */
    public static final String ALLOWED_OF_VIEWS = ALLOWED + ", and likewise ViewAnswer";

    private static final List<Class<?>> SAYABLE =
            List.of(String.class, Markup.class, Post.class, Void.class, Posted.class);

    private static final List<Class<?>> ANSWERS =
            List.of(String.class, Markup.class, Post.class, Void.class, Posted.class, ViewAnswer.class);

    private static final List<Class<?>> SEVERAL =
            List.of(CompletionStage.class, Optional.class, Stream.class, Iterable.class);

    /** A stage of a list of optional texts is enough; a path, which is an iterable of paths, would never end. */
    private static final int DEPTH = 3;

    private ReturnTypes() {}

    /**
     * Whether a method may return this.
     *
     * @param type as it is written, with its type arguments
     * @return whether it can be said, or is nothing
     */
    public static boolean allow(Type type) {
        return type == void.class || isOneOf(SAYABLE, type, DEPTH);
    }

    /**
     * Whether a method that answers a modal may return this.
     *
     * @param type as it is written, with its type arguments
     * @return whether it can be said, is an answer, or is nothing
     */
    public static boolean allowOfViews(Type type) {
        return type == void.class || isOneOf(ANSWERS, type, DEPTH);
    }

    /** {@code Void} and {@code Posted} are not said: a stage of them only tells when the work is done. */
    private static boolean isOneOf(List<Class<?>> wanted, Type type, int depth) {
        if (TypeArguments.raw(type).filter(wanted::contains).isPresent()) {
            return true;
        }
        return depth > 0
                && SEVERAL.stream()
                        .anyMatch(several -> TypeArguments.of(type, several)
                                .filter(of -> isOneOf(wanted, of, depth - 1))
                                .isPresent());
    }
}
