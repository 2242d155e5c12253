package dev.banter.slack.web;

import dev.banter.core.time.Timers;
import dev.banter.slack.Token;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * What a link has of the Web API: calls in the bot's name, the workspace's names, and the way out for what is said. Safe
 * from any thread.
 */
public final class Outlet implements AutoCloseable {

    private static final int THREADS = 2;

    private final WebSettings settings;
    private final Timers timers;
    private final WebThreads threads = new WebThreads(THREADS);
    private final WebApi api;
    private final WebDirectory directory;
    private final WebWire wire;

    /**
     * An outlet that calls nothing yet.
     *
     * @param settings how the Web API is called
     * @param names how names are looked up
     * @param token the bot's
     * @param timers measure pauses
     * @param chance makes the marks of messages
     * @param refused called on any thread whenever Slack says that the token is worth nothing; returns at once
     */
    public Outlet(
            WebSettings settings,
            DirectorySettings names,
            Token token,
            Timers timers,
            RandomGenerator chance,
            Runnable refused) {
        this.settings = settings;
        this.timers = timers;
        this.api = new WebApi(settings, token, threads, timers, refused);
        this.directory = new WebDirectory(api, names, timers);
        this.wire = new WebWire(api, settings.limits(), timers, chance);
    }

    /**
     * Calls in the bot's name.
     *
     * @return the same at every call
     */
    public WebApi api() {
        return api;
    }

    /**
     * Calls in the name of somebody else, on the same threads.
     *
     * @param token whose
     * @return closed by whoever asked for it, before this is
     */
    public WebApi as(Token token) {
        return new WebApi(settings, token, threads, timers);
    }

    /**
     * The workspace's names.
     *
     * @return the same at every call
     */
    public WebDirectory directory() {
        return directory;
    }

    /**
     * What is said leaves by it.
     *
     * @return the same at every call
     */
    public WebWire wire() {
        return wire;
    }

    /**
     * Where names of hosts are resolved.
     *
     * @return the threads of the calls
     */
    public Executor threads() {
        return threads;
    }

    /** Ends every call that is under way, and the threads. */
    @Override
    public void close() {
        api.close();
        threads.close();
    }
}
