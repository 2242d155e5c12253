package dev.banter.launcher.manifest;

import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.SettingsException;
import dev.banter.launcher.settings.access.WayIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How Slack reaches the app that a manifest is for.
 *
 * @param requestUrl where it posts; empty where it waits for the bot to come by Socket Mode
 * @param notes what whoever pastes the manifest has to know of it; one line each
 */
record Reach(Optional<String> requestUrl, List<String> notes) {

    Reach {
        notes = List.copyOf(notes);
    }

    /**
     * As the settings have it.
     *
     * @param url where Slack can post to, if somebody said so
     * @throws SettingsException when Slack can post to no such place
     */
    static Reach of(Settings settings, Optional<String> url) throws SettingsException {
        Optional<String> given = url.isEmpty() ? Optional.empty() : Optional.of(RequestUrl.of(url.get()));
        Set<WayIn> ways = settings.ways();
        if (ways.contains(WayIn.SOCKET)) {
            return new Reach(Optional.empty(), besidesSocketMode(ways, given));
        }
        if (ways.contains(WayIn.HTTP)) {
            return new Reach(Optional.of(given.orElse(RequestUrl.PLACEHOLDER)), atAPlaceholder(given));
        }
        return ways.contains(WayIn.RTM) ? new Reach(given, inPlaceOfRtm(given)) : new Reach(given, List.of());
    }

    private static List<String> besidesSocketMode(Set<WayIn> ways, Optional<String> given) {
        return ways.contains(WayIn.HTTP) || given.isPresent()
                ? List.of(
                        "the app has either Socket Mode or a request URL, and the settings say socket: Slack would post"
                                + " nothing; say --transport http for the other manifest")
                : List.of();
    }

    private static List<String> atAPlaceholder(Optional<String> given) {
        return given.isPresent()
                ? List.of()
                : List.of("where Slack can post to is not known: the manifest says " + RequestUrl.PLACEHOLDER
                        + "; give --url https://…, behind which --events listens");
    }

    private static List<String> inPlaceOfRtm(Optional<String> given) {
        String instead = given.isPresent()
                ? "events over HTTP, which --transport http and SLACK_SIGNING_SECRET start"
                : "Socket Mode, which an app-level token in SLACK_APP_TOKEN starts";
        return List.of("the settings say rtm, which no app has that is created today: this is a new app's manifest, by "
                + instead + ". A classic app keeps RTM as long as nobody lays a manifest or new scopes on it");
    }
}
