package dev.banter.workspace;

import dev.banter.workspace.app.RequestUrl;
import dev.banter.workspace.app.command.Offer;
import dev.banter.workspace.gate.Authorities;
import dev.banter.workspace.gate.Entrance;
import dev.banter.workspace.gate.Limits;
import dev.banter.workspace.gate.Reach;
import dev.banter.workspace.keep.Keep;
import dev.banter.workspace.script.Scene;
import dev.banter.workspace.script.Script;
import dev.banter.workspace.watch.PluginCard;
import dev.banter.workspace.watch.Traffic;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small Slack on this machine: people, channels, RTM, the Web API, and a page to talk on. What was said in it is kept
 * until it is closed, or over restarts when the settings name a folder.
 */
public final class LocalWorkspace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalWorkspace.class);

    private final Parts parts;
    private final Keep keep;
    private final URI origin;
    private final String path;

    private LocalWorkspace(Parts parts, Keep keep, String host, String path) {
        this.parts = parts;
        this.keep = keep;
        this.origin = origin(host, parts.server().address().getPort());
        this.path = path + "/";
    }

    /**
     * Founds a workspace and listens.
     *
     * @throws IOException when that address cannot be listened on, which the message names; a
     *     {@link java.net.BindException} when its port is taken; a {@link dev.banter.workspace.keep.KeepException} when it
     *     cannot be kept as the settings say
     * @throws IllegalArgumentException when others than this machine could reach it, and there is no key
     */
    public static LocalWorkspace start(WorkspaceSettings settings) throws IOException {
        return start(settings, Limits.USUAL);
    }

    static LocalWorkspace start(WorkspaceSettings settings, Limits limits) throws IOException {
        if (settings.key().isEmpty() && Reach.beyondThisMachine(settings.host())) {
            throw new IllegalArgumentException(settings.host() + ": others than this machine can reach it, and whoever"
                    + " reaches a workspace may play anybody in it; give it a key, or listen on 127.0.0.1");
        }
        Keep keep = Keep.in(settings.keep(), settings.clock(), settings.idsBefore());
        try {
            return start(settings, limits, keep);
        } catch (IOException | RuntimeException failure) {
            keep.close();
            throw failure;
        }
    }

    private static LocalWorkspace start(WorkspaceSettings settings, Limits limits, Keep keep) throws IOException {
        Entrance entrance = new Entrance(settings.key());
        Parts parts = Parts.together(settings, limits, keep);
        LocalWorkspace started = new LocalWorkspace(parts, keep, settings.host(), entrance.path());
        LOG.info(
                "local workspace {} at {}{}",
                keep.holdings().team().id(),
                started.origin,
                settings.key().isPresent() ? "TOKEN/, where TOKEN is the workspace's own, which is not shown" : "");
        return started;
    }

    private static URI origin(String host, int port) {
        return URI.create("http://" + Authorities.authority(host, port) + "/");
    }

    /** Where it listens; the port is the real one, also when any was asked for. */
    public InetSocketAddress address() {
        return parts.server().address();
    }

    /** The host and the port, without the key. */
    public URI origin() {
        return origin;
    }

    /** The page for people. It holds the key, if there is one. */
    public URI page() {
        return origin.resolve(path);
    }

    /** The base of the Web API for programs on this machine, which ends in a slash. It holds the key too. */
    public URI api() {
        InetSocketAddress here = parts.server().addressFromHere();
        URI base = here.equals(parts.server().address())
                ? origin
                : origin(NetUtil.toAddressString(here.getAddress()), here.getPort());
        return base.resolve(path + "api/");
    }

    /**
     * Has the page show these plugins, in the place of what it showed before. Until it is called, the page says that it
     * knows of none. Safe from any thread.
     */
    public void show(List<PluginCard> plugins) {
        parts.board().show(plugins);
    }

    /**
     * Has people offered these commands and shortcuts of the app's, in the place of what they were offered before. Until
     * it is called the app is asked for whatever they type. Safe from any thread.
     */
    public void offer(Offer offer) {
        parts.offers().show(offer);
    }

    /**
     * Has events, commands and interactions posted to a request URL of the app's from now on, and Socket Mode switched off.
     * Safe from any thread.
     *
     * @return whether the URL has answered the challenge as the app's own does; an event asks it again while it has not
     */
    public CompletableFuture<Boolean> postTo(RequestUrl url) {
        return parts.posts().to(url);
    }

    /** Its people, channels and histories, to be furnished from outside. */
    public Scene scene() {
        return parts.scene();
    }

    /** What it is to do wrong, or at an odd moment. */
    public Script script() {
        return parts.server().script();
    }

    /** All that goes over the wire. */
    public Traffic traffic() {
        return parts.wire();
    }

    @Override
    public void close() {
        parts.server().close();
        keep.close();
        LOG.info("local workspace at {} closed", origin);
    }
}
