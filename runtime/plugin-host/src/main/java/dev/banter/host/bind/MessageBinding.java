package dev.banter.host.bind;

import dev.banter.api.OnMention;
import dev.banter.api.OnMessage;
import dev.banter.core.right.Rights;
import dev.banter.core.route.Audience;
import dev.banter.host.signature.Argument;
import dev.banter.host.signature.HandlerMethod;
import dev.banter.host.signature.Offer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a method with {@code @OnMessage} or {@code @OnMention}. */
final class MessageBinding {

    private MessageBinding() {}

    /** The handler; empty when its pattern is none. To be used only when no problem was found. */
    static Optional<DraftRoute> of(HandlerMethod handler, OnMessage terms) {
        Audience audience = terms.addressed() ? Audience.ADDRESSED : Audience.ANYBODY;
        return of(handler, terms.pattern(), audience, terms.fallback(), terms.help());
    }

    /** The handler; empty when its pattern is none. To be used only when no problem was found. */
    static Optional<DraftRoute> of(HandlerMethod handler, OnMention terms) {
        return of(handler, terms.pattern(), Audience.MENTIONED, false, terms.help());
    }

    private static Optional<DraftRoute> of(
            HandlerMethod handler, String text, Audience audience, boolean fallback, String help) {
        handler.checkModifiers();
        Optional<Pattern> pattern = Patterns.compile(handler, text);
        Signatures.checkReturned(handler);
        Rights rights = RightsReading.of(handler, pattern);
        List<Argument> arguments = Signatures.arguments(handler, Offer.MESSAGE, pattern);
        return pattern.map(good -> new DraftRoute(
                handler.method().getDeclaringClass(),
                handler.name(),
                good,
                audience,
                fallback,
                help,
                rights,
                handler.handle(),
                arguments));
    }
}
