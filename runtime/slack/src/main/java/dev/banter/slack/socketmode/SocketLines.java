package dev.banter.slack.socketmode;

import dev.banter.slack.invite.Invitation;
import dev.banter.slack.link.Connection;
import dev.banter.slack.link.Fate;
import dev.banter.slack.link.FrameHandler;
import dev.banter.slack.link.Opening;
import dev.banter.slack.socket.Dialer;
import dev.banter.slack.socket.End;
import dev.banter.slack.socket.LinkTimes;
import dev.banter.slack.socket.LoopTimers;
import java.util.concurrent.CompletableFuture;

/** Opens lines, counts them, and lets the intake hear what comes on them. On the loop's thread only. */
final class SocketLines implements Opening<SocketLine> {

    private final Dialer dialer;
    private final LoopTimers timers;
    private final LinkTimes times;
    private final Held held;
    private final Intake intake;

    SocketLines(Dialer dialer, LoopTimers timers, LinkTimes times, Held held, Intake intake) {
        this.dialer = dialer;
        this.timers = timers;
        this.times = times;
        this.held = held;
        this.intake = intake;
    }

    @Override
    public CompletableFuture<SocketLine> open(Invitation invitation, Fate fate) {
        return dialer.dial(invitation, channel -> {
            Connection connection = new Connection(channel, invitation.identity(), fate, timers, times);
            SocketLine line = new SocketLine(connection, timers);
            // Before its first frame: that may be an envelope already.
            held.add(line);
            return new End<>(line, connection.heartbeat(), new FrameHandler(connection, intake.on(line)));
        });
    }
}
