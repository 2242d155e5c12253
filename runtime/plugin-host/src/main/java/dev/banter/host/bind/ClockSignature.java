package dev.banter.host.bind;

import dev.banter.host.scan.HandlerCandidate.Kind;
import dev.banter.host.signature.HandlerMethod;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;

/** What methods take and return that are called by the clock. */
final class ClockSignature {

    private ClockSignature() {}

    /**
     * @param taken the one parameter that it may have
     * @param why rights to it would be nobody's, in words
     */
    static void check(HandlerMethod handler, Kind kind, Class<?> taken, String why) {
        handler.checkModifiers();
        List<Class<?>> parameters = Arrays.asList(handler.method().getParameterTypes());
        if (!parameters.isEmpty() && !parameters.equals(List.of(taken))) {
            handler.refuse("takes what an " + kind + " method is not given; it takes nothing, or the "
                    + taken.getSimpleName() + " alone: have all else injected into the constructor");
        }
        if (handler.method().getReturnType() != void.class) {
            handler.refuse("returns " + handler.method().getGenericReturnType().getTypeName() + "; an " + kind
                    + " method returns void: use an injected Slack to speak");
        }
        RightsRefusal.refuseAny(handler, "an " + kind + " method " + why);
    }

    /** Calls it on an object, with the one parameter, whether it takes it or not. */
    static MethodHandle bind(MethodHandle method, Object object, Class<?> taken) {
        MethodHandle bound = method.bindTo(object);
        MethodHandle taking = bound.type().parameterCount() == 0 ? MethodHandles.dropArguments(bound, 0, taken) : bound;
        return taking.asType(MethodType.methodType(void.class, taken));
    }
}
