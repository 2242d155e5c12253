package dev.banter.launcher.settings.access;

import dev.banter.launcher.settings.text.Kind;
import dev.banter.launcher.settings.text.Kinds;
import dev.banter.slack.web.WebSettings;
import java.net.URI;
import java.net.URISyntaxException;

/** The base of Slack's Web API; a slash at its end is added. */
final class ApiUrl {

    static final Kind<URI> KIND = Kinds.secret(ApiUrl::parse);

    private ApiUrl() {}

    /** Not repeated when it is wrong: it may hold a password. */
    private static URI parse(String text) {
        URI uri = uri(text.endsWith("/") ? text : text + "/");
        WebSettings.problemWith(uri).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return uri;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(
                    "'api-url' is a URL such as " + WebSettings.SLACK + ": " + broken.getReason(), broken);
        }
    }
}
