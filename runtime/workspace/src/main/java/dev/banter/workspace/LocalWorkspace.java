package dev.banter.workspace;

import dev.banter.workspace.action.Founding;
import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.rtm.Fanout;
import dev.banter.workspace.rtm.Rtm;
import dev.banter.workspace.rtm.Tickets;
import dev.banter.workspace.server.Limits;
import dev.banter.workspace.server.Server;
import dev.banter.workspace.webapi.WebApi;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small Slack on this machine: people, channels, RTM, the Web API, and a page to talk on. What was said in it is kept
 * until it is closed.
 */
public final class LocalWorkspace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalWorkspace.class);

    private final Server server;
    private final URI page;

    private LocalWorkspace(Server server, String host) {
        this.server = server;
        this.page = URI.create("http://" + server.authority(host) + "/");
    }

    /**
     * Founds a workspace and listens.
     *
     * @throws IOException when that address cannot be listened on, which the message names; a
     *     {@link java.net.BindException} when its port is taken
     */
    public static LocalWorkspace start(WorkspaceSettings settings) throws IOException {
        return start(settings, Limits.USUAL);
    }

    static LocalWorkspace start(WorkspaceSettings settings, Limits limits) throws IOException {
        Fanout fanout = new Fanout();
        Workspace workspace = Founding.found(settings.clock(), fanout::publish);
        Tickets tickets = new Tickets(settings.clock(), settings.urlLife(), new SecureRandom());
        Server server = Server.listen(
                new InetSocketAddress(settings.host(), settings.port()),
                limits,
                new WebApi(workspace, tickets),
                new Rtm(workspace, tickets, fanout));
        LocalWorkspace started = new LocalWorkspace(server, settings.host());
        LOG.info("local workspace {} at {}", workspace.team().id(), started.page);
        return started;
    }

    /** Where it listens; the port is the real one, also when any was asked for. */
    public InetSocketAddress address() {
        return server.address();
    }

    /** The page for people. */
    public URI page() {
        return page;
    }

    /** The base of the Web API, which ends in a slash. */
    public URI api() {
        return page.resolve("api/");
    }

    @Override
    public void close() {
        server.close();
        LOG.info("local workspace at {} closed", page);
    }
}
