package dev.banter.launcher.settings.access;

import static dev.banter.launcher.settings.text.Kinds.ON_OFF;
import static dev.banter.launcher.settings.text.Kinds.number;
import static dev.banter.launcher.settings.text.Kinds.plain;
import static dev.banter.launcher.settings.text.Kinds.secret;
import static dev.banter.launcher.settings.text.Setting.anywhere;
import static dev.banter.launcher.settings.text.Setting.byVariables;
import static dev.banter.launcher.settings.text.Setting.inFile;

import dev.banter.launcher.settings.text.Setting;
import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import dev.banter.slack.socketmode.SocketModeSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The settings by which a workspace is reached: of the one that there is, or of each entry of a list. */
final class AccessKeys {

    static final Setting<Token> BOT_TOKEN =
            byVariables(List.of("SLACK_BOT_TOKEN", "SLACK_API_TOKEN"), "bot-token", secret(Token::of));
    static final Setting<Token> APP_TOKEN = byVariables(List.of("SLACK_APP_TOKEN"), "app-token", secret(Token::of));
    static final Setting<SigningSecret> SIGNING_SECRET =
            byVariables(List.of("SLACK_SIGNING_SECRET"), "signing-secret", secret(SigningSecret::of));
    static final Setting<URI> API_URL = byVariables(List.of("SLACK_API_URL"), "api-url", ApiUrl.KIND);
    static final Setting<Boolean> RTM_START = inFile("rtm-start", ON_OFF);
    static final Setting<Integer> CONNECTIONS = anywhere("connections", number(1, SocketModeSettings.MOST_CONNECTIONS));
    static final Setting<Transport> TRANSPORT = anywhere("transport", Transport.KIND);

    /** What stands once for one workspace, and in each entry for several. */
    static final List<Setting<?>> OF_ONE =
            List.of(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, API_URL, RTM_START, CONNECTIONS);

    static final String LIST = "workspaces";
    static final Setting<String> NAME = inFile(
            "name",
            plain(
                    "1 to 64 letters, digits, '-', '_' or '.'",
                    text -> Optional.of(text).filter(name -> name.matches("[A-Za-z0-9._-]{1,64}"))));

    private AccessKeys() {}
}
