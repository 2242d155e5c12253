package dev.banter.workspace.app.http;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.app.RequestUrl;
import dev.banter.workspace.app.Route;
import dev.banter.workspace.app.link.LinkControl;
import dev.banter.workspace.basics.RandomIds;
import io.netty.util.concurrent.EventExecutor;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** Turns the app from its sockets to a request URL: it never has both. */
public final class Posts {

    private final Route route;
    private final LinkControl links;
    private final EventExecutor thread;
    private final Agenda agenda;
    private final Clock clock;
    private final RandomIds random;

    /** @param clock what signatures are dated by */
    public Posts(Route route, LinkControl links, EventExecutor thread, Agenda agenda, Clock clock, RandomIds random) {
        this.route = route;
        this.links = links;
        this.thread = thread;
        this.agenda = agenda;
        this.clock = clock;
        this.random = random;
    }

    /** From now on to this one, on any thread; the answer is whether it has shown that it is the app's. */
    public CompletableFuture<Boolean> to(RequestUrl url) {
        HttpApp app = new HttpApp(url, thread, agenda, clock, random);
        return CompletableFuture.supplyAsync(
                        () -> {
                            links.enable(false);
                            route.become(app);
                            return app;
                        },
                        thread)
                .thenCompose(HttpApp::verify);
    }
}
