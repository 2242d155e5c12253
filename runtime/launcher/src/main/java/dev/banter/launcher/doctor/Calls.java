package dev.banter.launcher.doctor;

import dev.banter.core.time.SystemTimers;
import dev.banter.slack.Token;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.Probed;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.web.WebSettings;
import dev.banter.slack.web.WebThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The calls of a workspace's checks: each is made once, however many checks ask for it. */
final class Calls implements AutoCloseable {

    static final String AUTH_TEST = "auth.test";
    static final String OPEN_CONNECTION = "apps.connections.open";

    private static final int THREADS = 4;

    private final SystemTimers timers = new SystemTimers();
    private final WebThreads threads = new WebThreads(THREADS);
    private final WebSettings settings;
    private final List<WebApi> apis = new ArrayList<>();
    private final Map<String, CompletableFuture<Probed>> made = new ConcurrentHashMap<>();

    Calls(WebSettings settings) {
        this.settings = settings;
    }

    /** Who the token is. */
    CompletableFuture<Probed> auth(Token bot) {
        return once(AUTH_TEST, bot);
    }

    /** Where RTM would be: asks for a connection that is not used. */
    CompletableFuture<Probed> rtm(ConnectMethod method, Token bot) {
        return once(method.method(), bot);
    }

    /** Where Socket Mode would be: asks for a connection that is not used. */
    CompletableFuture<Probed> socket(Token app) {
        return once(OPEN_CONNECTION, app);
    }

    private CompletableFuture<Probed> once(String method, Token token) {
        return made.computeIfAbsent(method, name -> api(token).probe(name));
    }

    private synchronized WebApi api(Token token) {
        WebApi api = new WebApi(settings, token, threads, timers);
        apis.add(api);
        return api;
    }

    @Override
    public synchronized void close() {
        apis.forEach(WebApi::close);
        threads.close();
        timers.close();
    }
}
