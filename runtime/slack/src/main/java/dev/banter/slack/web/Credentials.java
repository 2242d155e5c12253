package dev.banter.slack.web;

import dev.banter.slack.Token;
import java.util.Map;
import java.util.Optional;

/** Tells which refusals are for good, and what to do about each: trying again would only be refused again. */
public final class Credentials {

    private static final String NEW_TOKEN =
            "copy the bot token from the app's page (OAuth & Permissions) and set SLACK_BOT_TOKEN";
    private static final String REINSTALL =
            "install the app in the workspace again, then set SLACK_BOT_TOKEN to the new token";
    private static final String SOCKET_MODE =
            "this kind of token may not use RTM, and no new app may; this version speaks RTM only, so set"
                    + " SLACK_BOT_TOKEN to the xoxb- token of a classic app with the scope 'bot'. New apps need Socket"
                    + " Mode, with an app-level token (xapp-…), which comes with a later version";

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("not_authed", NEW_TOKEN),
            Map.entry("invalid_auth", NEW_TOKEN),
            Map.entry("account_inactive", REINSTALL),
            Map.entry("user_removed_from_team", REINSTALL),
            Map.entry("team_disabled", "the workspace is switched off: ask its owner, or use a token of another one"),
            Map.entry("token_revoked", REINSTALL),
            Map.entry("token_expired", REINSTALL + "; a bot needs token rotation switched off"),
            Map.entry("not_allowed_token_type", SOCKET_MODE),
            Map.entry("missing_scope", SOCKET_MODE),
            Map.entry("method_deprecated", "Slack has ended this method; switch rtm-start off. " + SOCKET_MODE),
            Map.entry("legacy_custom_bots_deprecated", SOCKET_MODE));

    private Credentials() {}

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
        return failure.fault() instanceof Fault.Refused refused && ADVICE.containsKey(refused.code())
                ? Optional.of("Slack refuses the token " + token + " for good (" + method + ": " + refused.code()
                        + "): " + ADVICE.get(refused.code()))
                : Optional.empty();
    }
}
