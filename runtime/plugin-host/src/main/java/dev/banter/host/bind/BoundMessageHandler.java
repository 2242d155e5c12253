package dev.banter.host.bind;

import dev.banter.api.Match;
import dev.banter.api.Message;
import dev.banter.api.Reply;
import dev.banter.core.run.MessageHandler;
import dev.banter.host.signature.Argument;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls a method of a plugin's object with what it asks for. */
final class BoundMessageHandler implements MessageHandler {

    private final MethodHandle method;
    private final List<Argument> arguments;

    private BoundMessageHandler(MethodHandle method, List<Argument> arguments) {
        this.method = method;
        this.arguments = arguments;
    }

    static BoundMessageHandler of(MethodHandle method, Object object, List<Argument> arguments) {
        MethodHandle spread = method.bindTo(object)
                .asSpreader(Object[].class, arguments.size())
                .asType(MethodType.methodType(Object.class, Object[].class));
        return new BoundMessageHandler(spread, arguments);
    }

    @Override
    public @Nullable Object handle(Message message, Match match, Reply reply) throws Throwable {
        @Nullable Object[] values = new @Nullable Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).from(message, match, reply);
        }
        return (Object) method.invokeExact(values);
    }
}
