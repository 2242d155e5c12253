package dev.banter.host.bind;

import dev.banter.host.signature.Argument;
import dev.banter.host.signature.Occasion;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls a method of a plugin's object with what it asks for. */
final class BoundMethod {

    private final MethodHandle method;
    private final List<Argument> arguments;

    private BoundMethod(MethodHandle method, List<Argument> arguments) {
        this.method = method;
        this.arguments = arguments;
    }

    static BoundMethod of(MethodHandle method, Object object, List<Argument> arguments) {
        MethodHandle spread = method.bindTo(object)
                .asSpreader(Object[].class, arguments.size())
                .asType(MethodType.methodType(Object.class, Object[].class));
        return new BoundMethod(spread, arguments);
    }

    @Nullable Object call(Occasion occasion) throws Throwable {
        @Nullable Object[] values = new @Nullable Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).from(occasion);
        }
        return (Object) method.invokeExact(values);
    }
}
