package dev.banter.slack.web;

import java.util.Map;
import java.util.Optional;

/** What to do about a refusal that is for good: what to create, and where. */
final class Advice {

    private static final String OPEN_CONNECTION = "apps.connections.open";

    private static final String NEW_TOKEN =
            "copy the bot token from the app's page (OAuth & Permissions) and set SLACK_BOT_TOKEN";
    private static final String REINSTALL =
            "install the app in the workspace again, then set SLACK_BOT_TOKEN to the new token";
    private static final String WORKSPACE_OFF =
            "the workspace is switched off: ask its owner, or use a token of another one";
    private static final String NEW_APP_TOKEN =
            "create an app-level token with the scope connections:write on the app's"
                    + " page (Basic Information, App-Level Tokens), and set SLACK_APP_TOKEN to it (xapp-…)";
    private static final String SOCKET_MODE =
            "this kind of token may not use RTM, and no new app may. Use Socket Mode: switch it on at the app's page"
                    + " (Settings, Socket Mode), " + NEW_APP_TOKEN
                    + " besides SLACK_BOT_TOKEN; or set SLACK_BOT_TOKEN to"
                    + " the xoxb- token of a classic app with the scope 'bot'";

    private static final Map<String, String> FOR_BOT_TOKEN = Map.ofEntries(
            Map.entry("not_authed", NEW_TOKEN),
            Map.entry("invalid_auth", NEW_TOKEN),
            Map.entry("account_inactive", REINSTALL),
            Map.entry("user_removed_from_team", REINSTALL),
            Map.entry("team_disabled", WORKSPACE_OFF),
            Map.entry("token_revoked", REINSTALL),
            Map.entry("token_expired", REINSTALL + "; a bot needs token rotation switched off"),
            Map.entry("not_allowed_token_type", SOCKET_MODE),
            Map.entry("missing_scope", SOCKET_MODE),
            Map.entry("method_deprecated", "Slack has ended this method; switch rtm-start off. " + SOCKET_MODE),
            Map.entry("legacy_custom_bots_deprecated", SOCKET_MODE));

    private static final Map<String, String> FOR_APP_TOKEN = Map.ofEntries(
            Map.entry("not_authed", NEW_APP_TOKEN),
            Map.entry("invalid_auth", NEW_APP_TOKEN),
            Map.entry("account_inactive", NEW_APP_TOKEN),
            Map.entry("team_disabled", WORKSPACE_OFF),
            Map.entry("token_revoked", NEW_APP_TOKEN),
            Map.entry("token_expired", NEW_APP_TOKEN),
            Map.entry(
                    "not_allowed_token_type",
                    "only an app-level token opens a Socket Mode connection: " + NEW_APP_TOKEN),
            Map.entry("missing_scope", "the token lacks the scope connections:write: " + NEW_APP_TOKEN),
            Map.entry(
                    "forbidden_team",
                    "the app may not be used in this workspace: ask its owner to approve the app, or "
                            + NEW_APP_TOKEN));

    private Advice() {}

    /** Empty when the refusal may pass. */
    static Optional<String> on(String method, String code) {
        Map<String, String> advice = OPEN_CONNECTION.equals(method) ? FOR_APP_TOKEN : FOR_BOT_TOKEN;
        return Optional.ofNullable(advice.get(code));
    }
}
