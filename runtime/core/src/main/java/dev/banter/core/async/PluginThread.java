package dev.banter.core.async;

/**
 * A thread that runs a plugin's code, and can be told to stop: its loops ask it at each turn, because they were made to when
 * their classes were loaded. Nothing else can end a loop that does not want to.
 */
public final class PluginThread extends Thread {

    private volatile boolean doomed;

    PluginThread(Runnable task, String name, ClassLoader loader) {
        super(null, task, name, 0, false);
        setDaemon(true);
        setContextClassLoader(loader);
    }

    /** Interrupts what it runs, and ends the next turn of a loop of the plugin's with an error. Does not wait. */
    public void doom() {
        doomed = true;
        interrupt();
    }

    /**
     * Asked by the loops of plugins, who see nothing of the host and so ask for something that every thread has; asked by
     * nobody else while the thread lives.
     *
     * @throws Error when the thread asks itself, and has been told to stop
     */
    @Override
    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        if (doomed && Thread.currentThread() == this) {
            throw new Error("stopped by the bot: it did not return in time, nor when it was interrupted");
        }
        return super.getUncaughtExceptionHandler();
    }
}
