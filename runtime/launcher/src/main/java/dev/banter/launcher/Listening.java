package dev.banter.launcher;

import com.sun.net.httpserver.HttpHandler;
import dev.banter.launcher.http.Endpoints;
import dev.banter.launcher.http.Readiness;
import dev.banter.launcher.settings.HostPort;
import dev.banter.launcher.settings.Settings;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.events.EventsServer;
import dev.banter.slack.events.ServerSettings;
import dev.banter.slack.socket.Machinery;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what listens besides the local workspace, where the settings want it. */
final class Listening {

    private static final Logger log = LoggerFactory.getLogger("banter");

    private Listening() {}

    static void open(
            Settings settings,
            Supplier<Readiness> readiness,
            PrometheusMeterRegistry meters,
            Map<String, HttpHandler> besides,
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
            Endpoints endpoints =
                    openings.add("the endpoints", Endpoints.start(address, readiness, meters::scrape, besides));
            announcements.http(where.host(), endpoints.address());
        } catch (IOException taken) {
            throw taken("http", where, taken);
        }
    }

    /** Where Slack posts, if there is a workspace that is reached so. */
    static Optional<EventsServer> forEvents(
            Settings settings, List<Access> workspaces, Machinery machinery, Openings openings) throws StartException {
        if (workspaces.stream().noneMatch(each -> each.ways().contains(WayIn.HTTP))) {
            return Optional.empty();
        }
        HostPort where = settings.events();
        try {
            EventsServer server = EventsServer.listen(
                    new InetSocketAddress(where.host(), where.port()),
                    ServerSettings.USUAL,
                    machinery,
                    InstantSource.system());
            log.info(
                    "events over HTTP: taken at http://{}:{}{}; the app's request URLs have to lead there, by https",
                    where.host(),
                    server.address().getPort(),
                    ServerSettings.USUAL.path());
            return Optional.of(openings.add("the server for events", server));
        } catch (IOException taken) {
            throw taken("events", where, taken);
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
