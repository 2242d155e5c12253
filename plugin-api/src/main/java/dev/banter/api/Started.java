package dev.banter.api;

/**
 * Implemented by an object of a plugin that has something to do between its constructor and the first message: to open a
 * connection, to begin a timer, to say that it is there.
 *
 * <pre>{@code
 * final class Feed implements Started, AutoCloseable {
 *
 *     private final ScheduledExecutorService timer;
 *     private final Slack slack;
 *
 *     @Inject
 *     Feed(ScheduledExecutorService timer, Slack slack) {
 *         this.timer = timer;
 *         this.slack = slack;
 *     }
 *
 *     @Override
 *     public void started() {
 *         timer.scheduleAtFixedRate(this::look, 0, 5, TimeUnit.MINUTES);
 *     }
 *
 *     @Override
 *     public void close() {
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>Handler classes and classes with {@link jakarta.inject.Singleton} are asked, in the order in which their objects were
 * made. Those that are {@link AutoCloseable} too, or it alone, are closed in reverse order when the plugin ends: when it
 * goes, when a new version has taken its place, when the bot stops, and when it is refused after they were made.
 */
@FunctionalInterface
public interface Started {

    /**
     * Called once, after all objects of the plugin have been made and before the first message reaches it, on a thread of
     * the plugin and under its deadline. A version that it takes the place of still answers then.
     *
     * <p>An object that a {@link jakarta.inject.Provider} makes later is asked before whoever wanted it gets it.
     *
     * @throws Exception when the plugin cannot do its work: it is refused then, with what was thrown and where, and all that
     *     has been made of it is closed
     */
    void started() throws Exception;
}
