package example.feed;

import dev.banter.api.OnMessage;
import dev.banter.api.Secret;
import dev.banter.api.Setting;
import dev.banter.api.Settings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** A plugin with settings. */
final class Feed {

    private final Source source;

    /** What it asks for. */
    record Source(
            @Setting(help = "how often the feed is read", orElse = "5m", min = "1s")
            Duration every,

            @Setting(help = "with which it is read") Secret apiKey,
            List<String> words) {}

    @Inject
    Feed(@Settings Source source) {
        this.source = source;
    }

    @OnMessage(pattern = "^feed$")
    String show() {
        return source.toString();
    }
}
