package dev.banter.launcher;

import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/** The lines on standard output that others wait for: addresses, and that the bot is ready. Nothing else goes there. */
final class Announcements {

    private final PrintStream out;
    private final AtomicBoolean ready = new AtomicBoolean();

    Announcements(PrintStream out) {
        this.out = out;
    }

    void workspace(URI page) {
        say("workspace " + page);
    }

    void http(String host, InetSocketAddress address) {
        say("http http://" + host + ":" + address.getPort() + "/");
    }

    /** Said once, when hello has come from everywhere. */
    void ready() {
        if (ready.compareAndSet(false, true)) {
            say("ready");
        }
    }

    private synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
