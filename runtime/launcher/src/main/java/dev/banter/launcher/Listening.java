package dev.banter.launcher;

import dev.banter.launcher.http.Endpoints;
import dev.banter.launcher.http.Readiness;
import dev.banter.launcher.settings.HostPort;
import dev.banter.launcher.settings.Settings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the endpoints, where the settings want them. */
final class Listening {

    private Listening() {}

    static void open(
            Settings settings,
            Supplier<Readiness> readiness,
            PrometheusMeterRegistry meters,
            Announcements announcements,
            Openings openings)
            throws StartException {
        Optional<HostPort> http = settings.http();
        if (http.isEmpty()) {
            return;
        }
        HostPort where = http.get();
        try {
            InetSocketAddress address = new InetSocketAddress(where.host(), where.port());
            Endpoints endpoints = openings.add("the endpoints", Endpoints.start(address, readiness, meters::scrape));
            announcements.http(where.host(), endpoints.address());
        } catch (IOException taken) {
            throw taken("http", where, taken);
        }
    }

    /** A place to listen that cannot be had. */
    static StartException taken(String setting, HostPort where, IOException why) {
        return new StartException(
                Exit.WRONG_SETTINGS,
                "--" + setting + " " + where + ": cannot listen there: "
                        + String.valueOf(why.getMessage()).replace(where + ": ", "")
                        + "; end what listens there, or choose another port (0 is any free one)");
    }
}
