package dev.banter.slack.rtm;

import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.wire.NotSentException;
import dev.banter.slack.wire.AckOutcome;
import java.time.Duration;
import java.util.regex.Pattern;

/** Tells why Slack did not say a message. RTM has a number and some words for it, and no published list of either. */
final class AckFailure {

    /** "Slow down": the message was not said, and may be sent again. */
    private static final String TOO_FAST = "-1";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Pattern UNKNOWN_PLACE = Pattern.compile(
            "(channel|thread|message|user)[ _]not[ _]found|(unknown|invalid|no such)[ _](channel|thread)",
            Pattern.CASE_INSENSITIVE);

    private AckFailure() {}

    static RuntimeException of(String channel, AckOutcome.Failed failed) {
        String said = "the message to " + channel + " was not said: Slack answered \"" + failed.message() + "\"";
        if (failed.code().equals(TOO_FAST)) {
            return new NotSentException(said, PAUSE);
        }
        boolean unknown = UNKNOWN_PLACE.matcher(failed.message()).find();
        return new SlackException(
                unknown ? Kind.NOT_FOUND : Kind.REFUSED,
                failed.code(),
                said + " (error " + (failed.code().isEmpty() ? "without a number" : failed.code()) + "). "
                        + (unknown
                                ? "Check the id, and that the bot is in the channel"
                                : "Sending it again will not help"));
    }
}
