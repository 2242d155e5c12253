package dev.banter.workspace.script;

import dev.banter.workspace.app.link.LinkControl;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.fault.Faults;
import dev.banter.workspace.fault.Suffered;
import dev.banter.workspace.rtm.Links;
import io.netty.util.concurrent.EventExecutor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the workspace is to do wrong, or at an odd moment. */
public final class Script {

    private final Loop loop;
    private final Faults faults;
    private final Links links;
    private final Sockets sockets;

    public Script(EventExecutor thread, Faults faults, Links links, LinkControl control) {
        this.loop = new Loop(thread);
        this.faults = faults;
        this.links = links;
        this.sockets = new Sockets(thread, control);
    }

    /** The same for Socket Mode. */
    public Sockets sockets() {
        return sockets;
    }

    /** The next call of a method that nothing has been scripted for yet. */
    public NextCall next(String method) {
        return new NextCall(fault -> loop.run(() -> faults.script(method, fault)));
    }

    /**
     * Has things go wrong by this plan from now on, in the place of any before; by {@link FaultPlan#NONE} nothing does.
     * What is scripted for a call comes first.
     */
    public void follow(FaultPlan plan) {
        loop.run(() -> faults.follow(plan));
    }

    /** What has gone wrong by plans until now, and for whom; what was scripted does not count. */
    public List<Suffered> suffered() {
        return loop.ask(faults::suffered);
    }

    /** Ends every RTM connection without a word. */
    public void dropLinks() {
        loop.run(links::drop);
    }

    /** Has every RTM connection be there in name only: it hears and says nothing. */
    public void halfOpenLinks() {
        loop.run(links::deafen);
    }

    /** Sends everybody away, as Slack does before a restart. */
    public void goodbye() {
        loop.run(links::goodbye);
    }

    /** Sends a frame, whatever it holds, to every connection of a user. */
    public void send(String userName, String frame) {
        loop.run(() -> links.send(userName, frame.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether RTM connections that are opened from now on are dropped before {@code hello}. */
    public void refuseLinks(boolean refuse) {
        loop.run(() -> links.refuse(refuse));
    }

    /** Has so many of the next RTM addresses that are given out lead nowhere: they have expired already. */
    public void expireUrls(int number) {
        loop.run(() -> links.expire(number));
    }

    /** Whether pings go unanswered; what was kept back is sent when it ends. */
    public void holdPongs(boolean hold) {
        loop.run(() -> links.holdPongs(hold));
    }

    /** Has so many of the next events sent twice. */
    public void repeatEvents(int number) {
        loop.run(() -> links.repeat(number));
    }
}
