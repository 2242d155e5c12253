package dev.banter.launcher.doctor;

import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.LimitSettings;
import dev.banter.slack.web.ProxySettings;
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
        boolean single = settings.slack().size() == 1;
        return settings.slack().stream()
                .map(workspace -> access(single ? "" : workspace.name(), workspace, settings.proxy()))
                .toList();
    }

    private static Access access(
            String name, dev.banter.launcher.settings.access.Access workspace, Optional<ProxySettings> proxy) {
        ConnectMethod method = workspace.rtmStart() ? ConnectMethod.RTM_START : ConnectMethod.RTM_CONNECT;
        return new Access(
                name,
                Optional.of(workspace.botToken()),
                workspace.appToken(),
                Optional.of(method).filter(any -> workspace.ways().contains(WayIn.RTM)),
                workspace.ways().contains(WayIn.SOCKET),
                workspace.signingSecret().filter(any -> workspace.ways().contains(WayIn.HTTP)),
                web(workspace.apiUrl(), proxy));
    }

    private static WebSettings web(URI base, Optional<ProxySettings> proxy) {
        return new WebSettings(base, TIMEOUT, LONGEST_ANSWER, LimitSettings.SLACK, proxy.orElse(null));
    }
}
