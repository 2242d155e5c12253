package dev.banter.launcher.doctor;

import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.WebSettings;
import java.util.Optional;

/**
 * A workspace's way in, as the settings have it.
 *
 * @param name what the settings call it; empty when it is the only one
 * @param bot the bot's token
 * @param app the app's token
 * @param rtm the method by which RTM is connected; empty when RTM is not used
 * @param socket whether Socket Mode is used
 * @param secret the app's signing secret; there when Slack posts
 * @param web how the Web API is called
 */
record Access(
        String name,
        Optional<Token> bot,
        Optional<Token> app,
        Optional<ConnectMethod> rtm,
        boolean socket,
        Optional<SigningSecret> secret,
        WebSettings web) {

    /** Whether Slack posts what happens: an app has either that or Socket Mode. */
    boolean posted() {
        return secret.isPresent() && !socket;
    }

    /** A check's name, with the workspace's where there are several. */
    String check(String what) {
        return name.isEmpty() ? what : name + ": " + what;
    }
}
