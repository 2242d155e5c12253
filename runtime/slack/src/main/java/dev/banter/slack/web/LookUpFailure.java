package dev.banter.slack.web;

import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.async.Stages;

/** Tells an author why a name could not be looked up, and so nothing was said. */
final class LookUpFailure {

    private LookUpFailure() {}

    static SlackException of(String what, Throwable failure) {
        Throwable reason = Stages.cause(failure);
        String said = "nothing was said: " + what + " could not be had. " + reason.getMessage();
        if (!(reason instanceof WebException told)) {
            return new SlackException(Kind.REFUSED, "", said + ". This is a fault of Banter, please report it");
        }
        return CallFailure.of(said, told.fault(), Kind.TRANSIENT);
    }
}
