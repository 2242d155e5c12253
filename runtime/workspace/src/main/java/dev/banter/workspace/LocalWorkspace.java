package dev.banter.workspace;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.app.RequestUrl;
import dev.banter.workspace.app.Route;
import dev.banter.workspace.app.command.Offer;
import dev.banter.workspace.app.command.OfferBoard;
import dev.banter.workspace.app.event.AppEvents;
import dev.banter.workspace.app.http.Posts;
import dev.banter.workspace.app.link.SocketMode;
import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.file.Files;
import dev.banter.workspace.gate.Authorities;
import dev.banter.workspace.gate.Entrance;
import dev.banter.workspace.gate.Limits;
import dev.banter.workspace.gate.Reach;
import dev.banter.workspace.keep.Keep;
import dev.banter.workspace.limit.CallPace;
import dev.banter.workspace.limit.Pace;
import dev.banter.workspace.rtm.Fanout;
import dev.banter.workspace.rtm.Rtm;
import dev.banter.workspace.rtm.ticket.Tickets;
import dev.banter.workspace.script.Scene;
import dev.banter.workspace.script.Script;
import dev.banter.workspace.secret.Secrets;
import dev.banter.workspace.server.Server;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import dev.banter.workspace.watch.PersonBoard;
import dev.banter.workspace.watch.PluginBoard;
import dev.banter.workspace.watch.PluginCard;
import dev.banter.workspace.watch.Traffic;
import dev.banter.workspace.watch.Watching;
import dev.banter.workspace.watch.WireLog;
import dev.banter.workspace.webapi.WebApi;
import dev.banter.workspace.webapi.app.AppMethods;
import dev.banter.workspace.webapi.app.AppSide;
import dev.banter.workspace.webapi.call.Methods;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small Slack on this machine: people, channels, RTM, the Web API, and a page to talk on. What was said in it is kept
 * until it is closed, or over restarts when the settings name a folder.
 */
public final class LocalWorkspace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalWorkspace.class);

    /** How long a file may take until it is sent up. */
    private static final Duration UPLOAD_LIFE = Duration.ofMinutes(10);

    private final Server server;
    private final Keep keep;
    private final Scene scene;
    private final PluginBoard board;
    private final OfferBoard offers;
    private final Posts posts;
    private final WireLog wire;
    private final URI origin;
    private final String path;

    private LocalWorkspace(
            Server server,
            Keep keep,
            Scene scene,
            PluginBoard board,
            OfferBoard offers,
            Posts posts,
            WireLog wire,
            String host,
            String path) {
        this.server = server;
        this.keep = keep;
        this.scene = scene;
        this.board = board;
        this.offers = offers;
        this.posts = posts;
        this.wire = wire;
        this.origin = origin(host, server.address().getPort());
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
        Keep keep = Keep.in(settings.keep(), settings.clock());
        try {
            return start(settings, limits, keep);
        } catch (IOException | RuntimeException failure) {
            keep.close();
            throw failure;
        }
    }

    private static LocalWorkspace start(WorkspaceSettings settings, Limits limits, Keep keep) throws IOException {
        Entrance entrance = new Entrance(settings.key());
        MultiThreadIoEventLoopGroup loop = Server.loop();
        RandomIds random = new RandomIds(new SecureRandom());
        WireLog wire = new WireLog(settings.clock());
        Agenda agenda = new Agenda(loop.next(), settings.app().clock());
        User bot = keep.holdings().bot();
        Fanout fanout = new Fanout();
        Tickets tickets = new Tickets(new Secrets<>(settings.clock(), settings.urlLife(), random));
        SocketMode links = new SocketMode(
                bot,
                agenda,
                settings.app().connectionLife(),
                new Secrets<>(settings.clock(), settings.urlLife(), random),
                random,
                wire);
        Route route = new Route(links);
        AppEvents events = new AppEvents(bot, route, random, settings.clock());
        Workspace workspace = new Workspace(
                keep.holdings(),
                keep.andThen(fanout::publish).andThen(tickets::keep).andThen(events));
        PluginBoard board = new PluginBoard();
        Files files = new Files(new Secrets<>(settings.clock(), UPLOAD_LIFE, random), random, settings.clock());
        PersonBoard people = new PersonBoard();
        OfferBoard offers = new OfferBoard();
        AppSide side = AppSide.of(
                workspace,
                route,
                events,
                offers,
                (person, what, view) -> people.tell(
                        person.name(), Json.object().put("type", what).set("view", view)),
                settings.clock(),
                random);
        people.begin(name -> standing(workspace, side, name));
        List<Methods> ofApps = AppMethods.of(side, links, files, people::tell);
        WebApi api = new WebApi(workspace, tickets, ofApps, new CallPace(settings.pace()));
        Server server = Server.listen(
                loop,
                new InetSocketAddress(settings.host(), settings.port()),
                entrance,
                limits,
                api,
                side.urls(),
                files,
                new Rtm(workspace, tickets, fanout, settings.pace(), wire),
                links,
                new Watching(board, people, wire, entrance.path().replace("/", "")));
        // Whoever sets a scene is held to no pace.
        WebApi unpaced = new WebApi(workspace, tickets, ofApps, new CallPace(Pace.FREE));
        Scene scene = new Scene(server.thread(), workspace, unpaced);
        server.repeat(keep::pulse, Keep.PULSE);
        server.repeat(links::ping, SocketMode.PING);
        Posts posts = new Posts(route, links.control(), server.thread(), agenda, settings.clock(), random);
        settings.app().requestUrl().ifPresent(posts::to);
        LocalWorkspace started =
                new LocalWorkspace(server, keep, scene, board, offers, posts, wire, settings.host(), entrance.path());
        LOG.info(
                "local workspace {} at {}{}",
                workspace.team().id(),
                started.origin,
                settings.key().isPresent() ? "TOKEN/, where TOKEN is the workspace's own, which is not shown" : "");
        return started;
    }

    /** What a page is told when it comes: what its person has open. */
    private static List<ObjectNode> standing(Workspace workspace, AppSide side, String name) {
        return workspace.people().byName(name).stream()
                .flatMap(person ->
                        Stream.concat(side.views().homeOf(person).stream(), side.views().stackOf(person).stream()))
                .map(view -> Json.object().put("type", "view_opened").set("view", view))
                .toList();
    }

    private static URI origin(String host, int port) {
        return URI.create("http://" + Authorities.authority(host, port) + "/");
    }

    /** Where it listens; the port is the real one, also when any was asked for. */
    public InetSocketAddress address() {
        return server.address();
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
        InetSocketAddress here = server.addressFromHere();
        URI base = here.equals(server.address())
                ? origin
                : origin(NetUtil.toAddressString(here.getAddress()), here.getPort());
        return base.resolve(path + "api/");
    }

    /**
     * Has the page show these plugins, in the place of what it showed before. Until it is called, the page says that it
     * knows of none. Safe from any thread.
     */
    public void show(List<PluginCard> plugins) {
        board.show(plugins);
    }

    /**
     * Has people offered these commands and shortcuts of the app's, in the place of what they were offered before. Until
     * it is called the app is asked for whatever they type. Safe from any thread.
     */
    public void offer(Offer offer) {
        offers.show(offer);
    }

    /**
     * Has events, commands and interactions posted to a request URL of the app's from now on, and Socket Mode switched off.
     * Safe from any thread.
     *
     * @return whether the URL has answered the challenge as the app's own does; an event asks it again while it has not
     */
    public CompletableFuture<Boolean> postTo(RequestUrl url) {
        return posts.to(url);
    }

    /** Its people, channels and histories, to be furnished from outside. */
    public Scene scene() {
        return scene;
    }

    /** What it is to do wrong, or at an odd moment. */
    public Script script() {
        return server.script();
    }

    /** All that goes over the wire. */
    public Traffic traffic() {
        return wire;
    }

    @Override
    public void close() {
        server.close();
        keep.close();
        LOG.info("local workspace at {} closed", origin);
    }
}
