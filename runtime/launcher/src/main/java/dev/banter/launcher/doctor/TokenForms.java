package dev.banter.launcher.doctor;

import dev.banter.slack.Token;
import dev.banter.slack.web.Credentials;
import java.util.Optional;

/** Tells a token's kind by its first letters, before it is shown to anybody. */
final class TokenForms {

    private static final String FROM =
            "copy the bot token (xoxb-) from the app's page (OAuth & Permissions) and set SLACK_BOT_TOKEN";
    private static final String APP_FROM = "create one with the scope connections:write on the app's page (Basic"
            + " Information, App-Level Tokens) and set SLACK_APP_TOKEN";

    private TokenForms() {}

    static Finding bot(Optional<Token> token) {
        if (token.isEmpty()) {
            return Finding.bad("there is none: " + FROM);
        }
        String kind = token.get().kind();
        return switch (kind) {
            case "xoxb" -> Finding.good(token.get() + ", a bot's");
            case "xoxp" -> Finding.bad(Credentials.warning(token.get()).orElse("a person's own"));
            case "xoxe.xoxb", "xoxe.xoxp" ->
                Finding.bad(token.get() + " ends after 12 hours: a bot needs an app without token rotation");
            case "xapp" -> Finding.bad(token.get() + " is an app's, and belongs in SLACK_APP_TOKEN: " + FROM);
            case "" -> Finding.bad(token.get() + " begins as no token of Slack does: " + FROM);
            default -> Finding.bad(token.get() + " is of a kind (" + kind + ") that no bot can use: " + FROM);
        };
    }

    static Finding app(Optional<Token> token) {
        if (token.isEmpty()) {
            return Finding.bad("there is none, and Socket Mode needs one: " + APP_FROM);
        }
        return token.get().kind().equals("xapp")
                ? Finding.good(token.get() + ", an app's")
                : Finding.bad(token.get() + " is no app-level token (xapp-): " + APP_FROM);
    }
}
