package dev.banter.launcher.settings.access;

import dev.banter.launcher.settings.text.Reading;
import dev.banter.launcher.settings.text.Setting;
import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import dev.banter.slack.socketmode.SocketModeSettings;
import dev.banter.slack.web.WebSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads how one workspace is reached, and tells of every token that is missing, or is another's. */
final class AccessReader {

    private final Reading reading;
    private final boolean keysWanted;
    private final String setBotToken;
    private final String setAppToken;
    private final String setSecret;

    private AccessReader(
            Reading reading, boolean keysWanted, String setBotToken, String setAppToken, String setSecret) {
        this.reading = reading;
        this.keysWanted = keysWanted;
        this.setBotToken = "copy the bot token (xoxb-…) from the app's page (OAuth & Permissions) and " + setBotToken;
        this.setAppToken = "create an app-level token with the scope connections:write on the app's page (Basic"
                + " Information, App-Level Tokens) and " + setAppToken + " to it (xapp-…)";
        this.setSecret =
                "copy the signing secret from the app's page (Basic Information, App Credentials) and " + setSecret;
    }

    /**
     * The one workspace, whose tokens may stand in the environment.
     *
     * @param keysWanted whether a token that is missing is a problem
     */
    static AccessReader ofTheOnly(Reading reading, boolean keysWanted) {
        return new AccessReader(
                reading, keysWanted, "set SLACK_BOT_TOKEN", "set SLACK_APP_TOKEN", "set SLACK_SIGNING_SECRET");
    }

    /**
     * One of a list.
     *
     * @param keysWanted whether a token that is missing is a problem
     */
    static AccessReader ofEntry(Reading entry, boolean keysWanted) {
        return new AccessReader(
                entry, keysWanted, "give it as bot-token", "set app-token", "give it as signing-secret");
    }

    /** Nothing where Slack is reached by no way, or where something is missing, which is a problem then. */
    Optional<Access> read(String name, Transport transport) {
        Optional<Token> bot = botToken();
        Optional<Token> app = appToken();
        Optional<SigningSecret> secret = reading.read(AccessKeys.SIGNING_SECRET);
        URI apiUrl = reading.read(AccessKeys.API_URL, WebSettings.SLACK);
        boolean rtmStart = reading.read(AccessKeys.RTM_START, false);
        int connections = reading.read(AccessKeys.CONNECTIONS, SocketModeSettings.CONNECTIONS);
        List<WayIn> ways = ways(transport);
        if (keysWanted) {
            refuseMissing(ways);
        }
        boolean complete = bot.isPresent()
                && (app.isPresent() || !ways.contains(WayIn.SOCKET))
                && (secret.isPresent() || !ways.contains(WayIn.HTTP));
        return ways.isEmpty() || !complete
                ? Optional.empty()
                : Optional.of(new Access(name, ways, bot.get(), app, secret, apiUrl, rtmStart, connections));
    }

    private Optional<Token> botToken() {
        Optional<Token> token = reading.read(AccessKeys.BOT_TOKEN);
        boolean other = token.isPresent() && token.get().kind().equals("xapp");
        if (other) {
            reading.refuse(
                    AccessKeys.BOT_TOKEN, "an app token (xapp-…) stands where the bot token belongs; " + setBotToken);
        }
        return other ? Optional.empty() : token;
    }

    private Optional<Token> appToken() {
        Optional<Token> token = reading.read(AccessKeys.APP_TOKEN);
        boolean other = token.isPresent() && token.get().kind().startsWith("xox");
        if (other) {
            reading.refuse(
                    AccessKeys.APP_TOKEN,
                    "a token of another kind (" + token.get().kind() + "-…) stands where the app token belongs; "
                            + setAppToken);
        }
        return other ? Optional.empty() : token;
    }

    /** By which ways it is to be reached, whether or not there is a token for each. */
    List<WayIn> ways(Transport transport) {
        if (transport instanceof Transport.Named named) {
            return named.ways();
        }
        if (transport instanceof Transport.Local) {
            return List.of();
        }
        if (reading.has(AccessKeys.APP_TOKEN)) {
            return List.of(WayIn.SOCKET);
        }
        return reading.has(AccessKeys.BOT_TOKEN) ? List.of(WayIn.RTM) : List.of();
    }

    private void refuseMissing(List<WayIn> ways) {
        if (!ways.isEmpty() && !reading.has(AccessKeys.BOT_TOKEN)) {
            reading.refuse(wanting(), ways.get(0).word() + " needs a bot token: " + setBotToken);
        }
        if (ways.contains(WayIn.SOCKET) && !reading.has(AccessKeys.APP_TOKEN)) {
            reading.refuse(wanting(), "socket needs an app token: " + setAppToken);
        }
        if (ways.contains(WayIn.HTTP) && !reading.has(AccessKeys.SIGNING_SECRET)) {
            reading.refuse(wanting(), "http needs the app's signing secret: " + setSecret);
        }
    }

    /** What makes a token necessary. */
    private Setting<?> wanting() {
        return reading.has(AccessKeys.TRANSPORT) ? AccessKeys.TRANSPORT : AccessKeys.APP_TOKEN;
    }
}
