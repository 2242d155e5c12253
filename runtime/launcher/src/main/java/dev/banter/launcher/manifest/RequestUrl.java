package dev.banter.launcher.manifest;

import dev.banter.launcher.settings.SettingsException;
import dev.banter.slack.events.ServerSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Where Slack can post to: the one URL for events, commands, and what people do with elements. */
final class RequestUrl {

    static final String PLACEHOLDER = "https://bot.example.com" + ServerSettings.USUAL.path();

    private RequestUrl() {}

    /**
     * A URL as somebody gave it; one without a path leads to where the bot takes what is posted.
     *
     * @throws SettingsException when Slack can post to no such place; it is not repeated, as it may hold a secret
     */
    static String of(String given) throws SettingsException {
        URI uri = read(given.strip());
        boolean bare = uri.getPath().isEmpty() || uri.getPath().equals("/");
        return bare ? uri.resolve(ServerSettings.USUAL.path()).toString() : uri.toString();
    }

    private static URI read(String given) throws SettingsException {
        try {
            URI uri = new URI(given);
            boolean fit = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
            if (fit) {
                return uri;
            }
        } catch (URISyntaxException broken) {
            throw wrong(": " + broken.getReason());
        }
        throw wrong("");
    }

    private static SettingsException wrong(String why) {
        return new SettingsException(List.of("--url: Slack posts to an address such as " + PLACEHOLDER
                + ", by https and without a name or a password" + why));
    }
}
