package dev.banter.core.outbox;

import dev.banter.api.SlackException;
import dev.banter.core.async.Stages;
import java.util.EnumSet;
import java.util.Set;

/** Which failures of a question to Slack may be over the next time. */
public final class Passing {

    private static final Set<SlackException.Kind> KINDS = EnumSet.of(
            SlackException.Kind.TRANSIENT,
            SlackException.Kind.RATE_LIMITED,
            SlackException.Kind.OVERLOADED,
            SlackException.Kind.UNCERTAIN);

    private Passing() {}

    /**
     * Whether it is to be asked again.
     *
     * @param failure of a call that changes nothing
     * @return false for what is refused for good, and at the end
     */
    public static boolean is(Throwable failure) {
        return Stages.cause(failure) instanceof SlackException slack && KINDS.contains(slack.kind());
    }
}
