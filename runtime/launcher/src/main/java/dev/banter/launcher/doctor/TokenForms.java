package dev.banter.launcher.doctor;

import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import dev.banter.slack.web.Credentials;
import java.util.Optional;

/** Tells a token's kind by its first letters, and a secret by its form, before anything is shown to anybody. */
final class TokenForms {

    private static final String FROM =
            "copy the bot token (xoxb-) from the app's page (OAuth & Permissions) and set SLACK_BOT_TOKEN";
    private static final String APP_FROM = "create one with the scope connections:write on the app's page (Basic"
            + " Information, App-Level Tokens) and set SLACK_APP_TOKEN";

    private static final String SECRET_FROM = "copy the signing secret (neither the client secret nor the verification"
            + " token) from the app's page (Basic Information, App Credentials) and set SLACK_SIGNING_SECRET";

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

    /**
     * A signing secret's form; whether it is the app's, only a request of Slack's shows.
     *
     * @param slacks whether the app is at Slack, and not at a server that speaks its protocol
     */
    static Finding secret(SigningSecret secret, boolean slacks) {
        if (secret.hasSlacksForm()) {
            return Finding.good("32 hexadecimal digits, as Slack's are");
        }
        return slacks
                ? Finding.bad("it is not 32 hexadecimal digits, as Slack's are: " + SECRET_FROM)
                : Finding.open("it is not 32 hexadecimal digits, as Slack's are, but this is another server");
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
