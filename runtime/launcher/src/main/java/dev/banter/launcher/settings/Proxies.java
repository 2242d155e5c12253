package dev.banter.launcher.settings;

import dev.banter.launcher.settings.text.Reading;
import dev.banter.slack.web.ProxySettings;
import java.util.List;
import java.util.Optional;

/** Reads which proxy stands between this machine and Slack. */
final class Proxies {

    /** What the usual variables mean is not this machine itself; a proxy that is set for the bot may be. */
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1");

    private Proxies() {}

    /**
     * The one that is set for the bot, or else the usual one.
     *
     * @param afar whether there is anything beyond this machine to speak to
     */
    static Optional<ProxySettings> read(Reading reading, boolean afar) {
        List<String> without = reading.read(Known.NO_PROXY).orElse(List.of());
        Optional<Optional<ProxySettings>> own = reading.read(Known.PROXY);
        if (!afar) {
            return Optional.empty();
        }
        return own.orElseGet(() -> usual(reading)).map(proxy -> proxy.except(without));
    }

    private static Optional<ProxySettings> usual(Reading reading) {
        return reading.read(Known.USUAL_PROXY).flatMap(found -> found).map(proxy -> proxy.except(THIS_MACHINE));
    }
}
