package dev.banter.slack.web;

import dev.banter.slack.Token;
import java.util.Optional;
import java.util.Set;

/** Tells which refusals are for good, and what to do about each: trying again would only be refused again. */
public final class Credentials {

    /** What Slack says of a token that was good once, whatever was called with it. */
    private static final Set<String> WORTHLESS = Set.of(
            "account_inactive",
            "invalid_auth",
            "not_authed",
            "team_disabled",
            "token_expired",
            "token_revoked",
            "user_removed_from_team");

    private Credentials() {}

    /** Whether a refusal is about the token, and not about what was called. */
    static boolean isWorthless(String code) {
        return WORTHLESS.contains(code);
    }

    /**
     * What is worth knowing of a token before it is used.
     *
     * @param token the one that the bot was given
     * @return which token, what comes of it and what to do now; empty when there is nothing to say
     */
    public static Optional<String> warning(Token token) {
        return token.isOfPerson()
                ? Optional.of("the token " + token + " is a person's own: what the bot says will be said in that"
                        + " person's name, and what that person says the bot will not hear. To run as a bot, copy the"
                        + " bot token (xoxb-…) from the app's page (OAuth & Permissions) and set SLACK_BOT_TOKEN")
                : Optional.empty();
    }

    /**
     * The one line for a refusal that is for good.
     *
     * @param token which token was refused
     * @param method what it was refused for
     * @param failure how the call failed
     * @return which token, Slack's code and what to do now; empty when it is worth trying again
     */
    public static Optional<String> refusedForGood(Token token, String method, WebException failure) {
        return failure.fault() instanceof Fault.Refused refused
                ? Advice.on(method, refused.code())
                        .map(advice -> "Slack refuses the token " + token + " for good (" + method + ": "
                                + refused.code() + "): " + advice)
                : Optional.empty();
    }
}
