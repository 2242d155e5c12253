package dev.banter.slack.rtm;

import dev.banter.slack.invite.Invitation;
import dev.banter.slack.setback.SetbackException;
import dev.banter.slack.socket.Dialer;
import dev.banter.slack.socket.End;
import dev.banter.slack.socket.LoopTimers;
import java.util.concurrent.CompletableFuture;

/** Opens lines, and lets the intake hear what comes on them. On the loop's thread only. */
final class Lines {

    private final Dialer dialer;
    private final LoopTimers timers;
    private final RtmSettings settings;
    private final Intake intake;

    Lines(Dialer dialer, LoopTimers timers, RtmSettings settings, Intake intake) {
        this.dialer = dialer;
        this.timers = timers;
        this.settings = settings;
        this.intake = intake;
    }

    /**
     * Dials once.
     *
     * @param fate told about hello and loss, once the line stands
     * @return the line; fails with a {@link SetbackException}. To cancel it gives the try up
     */
    CompletableFuture<Line> open(Invitation invitation, Fate fate) {
        return dialer.dial(invitation, channel -> {
            Line line = new Line(channel, invitation.identity(), fate, timers, settings);
            return new End<>(line, line.heartbeat(), new FrameHandler(line, intake));
        });
    }
}
