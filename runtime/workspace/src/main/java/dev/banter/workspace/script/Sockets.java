package dev.banter.workspace.script;

import dev.banter.workspace.app.link.LinkControl;
import dev.banter.workspace.app.link.LinkStep;
import dev.banter.workspace.watch.Traffic.Listening;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.function.Consumer;

/** What is done to the connections of Socket Mode, and what there is to see of them. */
public final class Sockets {

    private final Loop loop;
    private final LinkControl control;

    Sockets(EventExecutor thread, LinkControl control) {
        this.loop = new Loop(thread);
        this.control = control;
    }

    /** Has every connection told {@code refresh_requested}. */
    public void refresh() {
        loop.run(control::refresh);
    }

    /** Likewise one, by the number that it has in every {@link LinkStep}. */
    public void refresh(int connection) {
        loop.run(() -> control.refresh(connection));
    }

    /** Has every connection told {@code warning}. */
    public void warn() {
        loop.run(control::warn);
    }

    /** Switches Socket Mode off, which ends every connection with {@code link_disabled}, or on again. */
    public void enable(boolean on) {
        loop.run(() -> control.enable(on));
    }

    /** Ends every connection without a word. */
    public void drop() {
        loop.run(control::drop);
    }

    /** Has every connection be there in name only: it is counted, and given its share, and hears and says nothing. */
    public void halfOpen() {
        loop.run(control::deafen);
    }

    /** Whether connections that are opened from now on are dropped before {@code hello}. */
    public void refuse(boolean refuse) {
        loop.run(() -> control.refuse(refuse));
    }

    /** Has so many of the next addresses lead nowhere. */
    public void expireUrls(int number) {
        loop.run(() -> control.expire(number));
    }

    /** Sends a frame, whatever it holds, to every connection. */
    public void send(String frame) {
        loop.run(() -> control.send(frame));
    }

    /** From now on an acknowledgement counts so long after it has come. */
    public void delayAcks(Duration delay) {
        loop.run(() -> control.delayAcks(delay));
    }

    /** Does at once what is due by the app's clock, which is else only looked at now and then. */
    public void catchUp() {
        loop.run(control::catchUp);
    }

    /** How many connections there are that can be spoken to. */
    public int alive() {
        return loop.ask(control::alive);
    }

    /**
     * Tells of everything from now on, in order. The listener is called on the workspace's own thread, on which all of
     * the workspace waits for it: it returns at once.
     */
    public Listening listen(Consumer<? super LinkStep> listener) {
        return control.log().listen(listener)::run;
    }
}
