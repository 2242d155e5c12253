package dev.banter.core.gap;

import dev.banter.api.SlackException;
import dev.banter.core.async.Stages;
import dev.banter.core.outbox.Passing;

/** What it means that something could not be read. */
final class Refusals {

    private Refusals() {}

    /** The bot is not there any more, or it is not: whatever was said there is nobody's business. */
    static boolean isGone(Throwable failure) {
        return Stages.cause(failure) instanceof SlackException slack
                && (slack.kind() == SlackException.Kind.NOT_FOUND
                        || slack.code().equals("not_in_channel"));
    }

    /** It is refused for good. */
    static boolean isForGood(Throwable failure) {
        return Stages.cause(failure) instanceof SlackException && !Passing.is(failure);
    }

    /** The bot is stopping. */
    static boolean isTheEnd(Throwable failure) {
        return Stages.cause(failure) instanceof SlackException slack && slack.kind() == SlackException.Kind.CLOSED;
    }

    static String text(Throwable failure) {
        return String.valueOf(Stages.cause(failure).getMessage());
    }
}
