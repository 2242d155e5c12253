package dev.banter.host.bind;

import dev.banter.api.OnMessage;
import dev.banter.host.pattern.PatternGroups;
import dev.banter.host.signature.Argument;
import dev.banter.host.signature.HandlerMethod;
import dev.banter.host.signature.ParameterBinding;
import dev.banter.host.signature.ReturnTypes;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks a method with {@code @OnMessage}. */
final class MessageBinding {

    private MessageBinding() {}

    /** The handler; empty when its pattern is none. To be used only when no problem was found. */
    static Optional<DraftRoute> of(HandlerMethod handler, OnMessage terms) {
        Method method = handler.method();
        handler.checkModifiers();
        Optional<Pattern> pattern = compile(handler, terms.pattern());
        if (!ReturnTypes.allow(method.getGenericReturnType())) {
            handler.refuse(
                    "returns " + method.getGenericReturnType().getTypeName() + "; allowed are " + ReturnTypes.ALLOWED);
        }
        ParameterBinding parameters = new ParameterBinding(handler, pattern.map(PatternGroups::of));
        List<Argument> arguments = new ArrayList<>();
        Parameter[] declared = method.getParameters();
        for (int i = 0; i < declared.length; i++) {
            parameters.bind(declared[i], i + 1).ifPresent(arguments::add);
        }
        return pattern.map(good -> new DraftRoute(
                method.getDeclaringClass(),
                handler.name(),
                good,
                terms.addressed(),
                terms.fallback(),
                terms.help(),
                handler.handle(),
                arguments));
    }

    private static Optional<Pattern> compile(HandlerMethod handler, String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException failure) {
            String where = failure.getIndex() < 0 ? "" : " at position " + failure.getIndex();
            handler.refuse("the pattern \"" + pattern + "\" is not a regular expression: " + failure.getDescription()
                    + where + "; put a backslash before what is meant literally");
            return Optional.empty();
        }
    }
}
