package dev.banter.launcher.doctor;

import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.Transport;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.LimitSettings;
import dev.banter.slack.web.WebSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the ways in out of the settings. */
final class Accesses {

    private static final Duration TIMEOUT = Duration.ofSeconds(8);
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    private Accesses() {}

    /** One for each workspace; none when the bot opens a workspace of its own. */
    static List<Access> of(Settings settings) {
        if (settings.transport() == Transport.LOCAL) {
            return List.of();
        }
        Settings.SlackAccess slack = settings.slack();
        ConnectMethod method = slack.rtmStart() ? ConnectMethod.RTM_START : ConnectMethod.RTM_CONNECT;
        return List.of(
                new Access("", slack.botToken(), Optional.empty(), Optional.of(method), false, web(slack.apiUrl())));
    }

    private static WebSettings web(URI base) {
        return new WebSettings(base, TIMEOUT, LONGEST_ANSWER, LimitSettings.SLACK, null);
    }
}
