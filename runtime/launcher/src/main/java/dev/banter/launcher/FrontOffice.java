package dev.banter.launcher;

import com.sun.net.httpserver.HttpHandler;
import dev.banter.core.Bot;
import dev.banter.core.async.HostThreads;
import dev.banter.core.right.RightSettings;
import dev.banter.core.right.Rolls;
import dev.banter.core.time.Timers;
import dev.banter.host.PluginHost;
import dev.banter.host.admin.Administration;
import dev.banter.launcher.admin.AdminEndpoint;
import dev.banter.launcher.admin.AdminToken;
import dev.banter.launcher.admin.Admins;
import dev.banter.launcher.admin.ChatDesk;
import dev.banter.launcher.admin.Console;
import dev.banter.launcher.admin.OrderListener;
import dev.banter.launcher.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where administrators are received, in chat and over HTTP. */
final class FrontOffice {

    /** Orders that may wait for their turn; what comes then is not answered. */
    private static final int WAITING = 1_000;

    private final Settings settings;
    private final Openings openings;
    private final OrderListener journal;
    private final ThreadPoolExecutor answering;
    private final Console console;

    FrontOffice(Settings settings, Bot bot, MeterRegistry meters, Openings openings) {
        this.settings = settings;
        this.openings = openings;
        this.journal = new AdminJournal(meters);
        this.answering = thread("admin");
        this.console = new Console(bot::explain, bot.deadLetters(), thread("admin-explain"), journal);
    }

    /** Receives in chat. */
    void openIn(Bot bot, Timers timers) {
        Rolls rolls = new Rolls(
                (workspace, method, arguments) -> bot.slack().in(workspace).call(method, arguments),
                timers::nanos,
                RightSettings.DEFAULT.known(),
                Duration.ZERO);
        Admins admins = new Admins(settings.rule().admins(), rolls);
        bot.open(new ChatDesk(console, admins, thread("admin-chat"), journal));
    }

    /** Receives over HTTP. */
    Map<String, HttpHandler> endpoints() throws StartException {
        if (settings.http().isEmpty()) {
            return Map.of();
        }
        try {
            HttpHandler endpoint = new AdminEndpoint(
                    console,
                    AdminToken.in(settings.data()),
                    settings.http().get().host(),
                    answering,
                    journal);
            return Map.of("/plugins", endpoint, "/explain", endpoint, "/dead", endpoint, "/orders/", endpoint);
        } catch (IOException unusable) {
            throw new StartException(Exit.WRONG_SETTINGS, String.valueOf(unusable.getMessage()));
        }
    }

    /** Takes orders from now on. */
    void take(PluginHost host) {
        console.open(new Administration(host));
    }

    private ThreadPoolExecutor thread(String name) {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                HostThreads.named(name),
                new ThreadPoolExecutor.DiscardPolicy());
        openings.add("the thread " + name, thread::shutdownNow);
        return thread;
    }
}
