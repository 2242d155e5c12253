package dev.banter.host.bind;

import dev.banter.host.pattern.PatternGroups;
import dev.banter.host.signature.Argument;
import dev.banter.host.signature.HandlerMethod;
import dev.banter.host.signature.Offer;
import dev.banter.host.signature.ParameterBinding;
import dev.banter.host.signature.ReturnTypes;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what handlers of all kinds that can answer take and return. */
final class Signatures {

    private Signatures() {}

    static void checkReturned(HandlerMethod handler) {
        Type returned = handler.method().getGenericReturnType();
        if (!ReturnTypes.allow(returned)) {
            refuse(handler, returned, ReturnTypes.ALLOWED);
        }
    }

    static void checkReturnedByView(HandlerMethod handler) {
        Type returned = handler.method().getGenericReturnType();
        if (!ReturnTypes.allowOfViews(returned)) {
            refuse(handler, returned, ReturnTypes.ALLOWED_OF_VIEWS);
        }
    }

    private static void refuse(HandlerMethod handler, Type returned, String allowed) {
        handler.refuse("returns " + returned.getTypeName() + "; allowed are " + allowed);
    }

    /** Where the parameters come from; to be used only when no problem was found. */
    static List<Argument> arguments(HandlerMethod handler, Offer offer, Optional<Pattern> pattern) {
        ParameterBinding parameters = new ParameterBinding(handler, offer, pattern.map(PatternGroups::of));
        List<Argument> arguments = new ArrayList<>();
        Parameter[] declared = handler.method().getParameters();
        for (int i = 0; i < declared.length; i++) {
            parameters.bind(declared[i], i + 1).ifPresent(arguments::add);
        }
        return arguments;
    }
}
