package dev.banter.workspace;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.people.Attendance;
import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.app.Route;
import dev.banter.workspace.app.command.OfferBoard;
import dev.banter.workspace.app.event.AppEvents;
import dev.banter.workspace.app.http.Posts;
import dev.banter.workspace.app.link.SocketMode;
import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.fault.Faults;
import dev.banter.workspace.file.Files;
import dev.banter.workspace.gate.Entrance;
import dev.banter.workspace.gate.Limits;
import dev.banter.workspace.keep.Keep;
import dev.banter.workspace.limit.CallPace;
import dev.banter.workspace.limit.Pace;
import dev.banter.workspace.rtm.Fanout;
import dev.banter.workspace.rtm.Rtm;
import dev.banter.workspace.rtm.ticket.Tickets;
import dev.banter.workspace.script.Scene;
import dev.banter.workspace.secret.Secrets;
import dev.banter.workspace.server.Server;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import dev.banter.workspace.watch.PersonBoard;
import dev.banter.workspace.watch.PluginBoard;
import dev.banter.workspace.watch.Watching;
import dev.banter.workspace.watch.WireLog;
import dev.banter.workspace.webapi.WebApi;
import dev.banter.workspace.webapi.app.AppMethods;
import dev.banter.workspace.webapi.app.AppSide;
import dev.banter.workspace.webapi.call.Methods;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a workspace is put together of, as far as it is asked for afterwards. */
record Parts(Server server, Scene scene, PluginBoard board, OfferBoard offers, Posts posts, WireLog wire) {

    /** How long a file may take until it is sent up. */
    private static final Duration UPLOAD_LIFE = Duration.ofMinutes(10);

    /**
     * Puts all of it together, and listens.
     *
     * @throws IOException when that address cannot be listened on, which the message names
     */
    static Parts together(WorkspaceSettings settings, Limits limits, Keep keep) throws IOException {
        Entrance entrance = new Entrance(settings.key());
        MultiThreadIoEventLoopGroup loop = Server.loop();
        RandomIds random = new RandomIds(new SecureRandom());
        WireLog wire = new WireLog(settings.clock());
        Agenda agenda = new Agenda(loop.next(), settings.app().clock());
        User bot = keep.holdings().bot();
        TsSource timestamps = keep.holdings().timestamps();
        Faults faults = new Faults(bot.name(), loop.next(), agenda, timestamps);
        Fanout fanout = new Fanout();
        Tickets tickets = new Tickets(new Secrets<>(settings.clock(), settings.urlLife(), random));
        SocketMode links = new SocketMode(
                bot,
                agenda,
                settings.app().connectionLife(),
                new Secrets<>(settings.clock(), settings.urlLife(), random),
                random,
                wire,
                faults);
        Route route = new Route(links);
        AppEvents events = new AppEvents(bot, route, random, timestamps);
        Workspace workspace = new Workspace(
                keep.holdings(),
                keep.andThen(fanout::publish).andThen(tickets::keep).andThen(events));
        // A bot is shown as there while its app is, by whatever it listens.
        Attendance attendance = workspace.attendance();
        links.tells(() -> attendance.connected(bot), () -> attendance.disconnected(bot));
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
                settings.app().clock(),
                random);
        people.begin(name -> standing(workspace, side, name));
        List<Methods> ofApps = AppMethods.of(side, links, files, people::tell);
        WebApi api = new WebApi(workspace, tickets, ofApps, new CallPace(settings.pace()));
        faults.areOf(api::has);
        loop.execute(() -> settings.faults().ifPresent(faults::follow));
        Server server = Server.listen(
                loop,
                new InetSocketAddress(settings.host(), settings.port()),
                entrance,
                limits,
                api,
                side.urls(),
                files,
                new Rtm(workspace, tickets, fanout, settings.pace(), wire, faults),
                links,
                faults,
                new Watching(board, people, wire, entrance.path().replace("/", "")));
        // Whoever sets a scene is held to no pace.
        WebApi unpaced = new WebApi(workspace, tickets, ofApps, new CallPace(Pace.FREE));
        Scene scene = new Scene(server.thread(), workspace, unpaced);
        server.repeat(keep::pulse, Keep.PULSE);
        server.repeat(links::ping, SocketMode.PING);
        Posts posts = new Posts(route, links.control(), server.thread(), agenda, settings.clock(), random);
        settings.app().requestUrl().ifPresent(posts::to);
        return new Parts(server, scene, board, offers, posts, wire);
    }

    /** What a page is told when it comes: what its person has open. */
    private static List<ObjectNode> standing(Workspace workspace, AppSide side, String name) {
        return workspace.people().byName(name).stream()
                .flatMap(person ->
                        Stream.concat(side.views().homeOf(person).stream(), side.views().stackOf(person).stream()))
                .map(view -> Json.object().put("type", "view_opened").set("view", view))
                .toList();
    }
}
