package dev.banter.slack.rtm;

import dev.banter.slack.invite.Invitation;
import dev.banter.slack.link.Connection;
import dev.banter.slack.link.Fate;
import dev.banter.slack.link.FrameHandler;
import dev.banter.slack.link.Opening;
import dev.banter.slack.socket.Dialer;
import dev.banter.slack.socket.End;
import dev.banter.slack.socket.LoopTimers;
import java.util.concurrent.CompletableFuture;

/** Opens lines, and lets the intake hear what comes on them. On the loop's thread only. */
final class RtmLines implements Opening<RtmLine> {

    private final Dialer dialer;
    private final LoopTimers timers;
    private final RtmSettings settings;
    private final Intake intake;

    RtmLines(Dialer dialer, LoopTimers timers, RtmSettings settings, Intake intake) {
        this.dialer = dialer;
        this.timers = timers;
        this.settings = settings;
        this.intake = intake;
    }

    @Override
    public CompletableFuture<RtmLine> open(Invitation invitation, Fate fate) {
        return dialer.dial(invitation, channel -> {
            Connection connection = new Connection(channel, invitation.identity(), fate, timers, settings.times());
            RtmLine line = new RtmLine(connection, timers, settings);
            return new End<>(line, connection.heartbeat(), new FrameHandler(connection, intake.on(line)));
        });
    }
}
