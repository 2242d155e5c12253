package dev.banter.slack.web;

import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import java.util.Set;

/** Tells an author why a name could not be looked up, and so nothing was said. */
final class LookUpFailure {

    private static final Set<String> NOT_FOUND =
            Set.of("channel_not_found", "user_not_found", "users_not_found", "user_not_visible");

    private LookUpFailure() {}

    static SlackException of(String what, Throwable failure) {
        Throwable reason = Patience.reason(failure);
        String said = "nothing was said: " + what + " could not be had. " + reason.getMessage();
        if (!(reason instanceof WebException told)) {
            return new SlackException(Kind.REFUSED, "", said + ". This is a fault of Banter, please report it");
        }
        return of(told.fault(), said);
    }

    private static SlackException of(Fault fault, String said) {
        if (fault instanceof Fault.Refused refused) {
            boolean unknown = NOT_FOUND.contains(refused.code());
            return new SlackException(
                    unknown ? Kind.NOT_FOUND : Kind.REFUSED, refused.code(), said + ". " + advice(refused));
        }
        if (fault instanceof Fault.Slower) {
            return new SlackException(Kind.RATE_LIMITED, "ratelimited", said + ". Say it again later, and less often");
        }
        if (fault instanceof Fault.Closed) {
            return new SlackException(Kind.CLOSED, "", said);
        }
        return new SlackException(Kind.OVERLOADED, "", said + ". Say it again later");
    }

    private static String advice(Fault.Refused refused) {
        return refused.needed() == null
                ? "Use the id (C…, G…, D…, U…) if you know it, or ask whoever runs the workspace"
                : "Add the scope " + refused.needed() + " to the app and install it again";
    }
}
