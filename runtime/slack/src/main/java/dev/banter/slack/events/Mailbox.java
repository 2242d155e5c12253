package dev.banter.slack.events;

import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.slack.SigningSecret;
import dev.banter.slack.intake.Contents;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.link.Shield;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.SlackRequest.Brought;
import dev.banter.slack.wire.SlackRequest.Origin;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes for one workspace. While it is not known who the bot is there, or while the inlet is full, requests wait; one
 * that has waited too long is refused, and so is everything once it is closed. Slack sends events again then, and tells
 * whoever did something else that it failed. On the loop's thread only.
 */
final class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private static final String STRANGE = "a request for a workspace that the bot is not in";

    private final SigningSecret secret;
    private final Duration patience;
    private final Hearing hearing;
    private final Contents contents;
    private final Inlet inlet;
    private final LoopTimers timers;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private @Nullable Identity self;
    private @Nullable String team;
    private @Nullable Answer closed;
    private boolean asked;
    private boolean astray;

    /**
     * @param secret of the workspace's app
     * @param patience how long a request may wait for its answer
     */
    Mailbox(
            SigningSecret secret,
            Duration patience,
            Hearing hearing,
            Contents contents,
            Inlet inlet,
            LoopTimers timers) {
        this.secret = secret;
        this.patience = patience;
        this.hearing = hearing;
        this.contents = contents;
        this.inlet = inlet;
        this.timers = timers;
    }

    private record Waiting(Brought brought, Answering answering) {}

    /** Whether a request is signed with the secret of this workspace's app. */
    boolean isFor(Cover cover, byte[] body) {
        return secret.signed(cover.timestamp(), body, cover.signature());
    }

    /** Whether a request says that it is for this workspace. */
    boolean isNamedBy(Origin origin) {
        return team != null && team.equals(origin.team());
    }

    /** Whether a request that names no workspace that is known may be for this one. */
    boolean mayBeMeantBy(Origin origin) {
        return team == null || origin.team() == null || origin.wide() || isNamedBy(origin);
    }

    /** Whether it is not known yet, or will never be, which workspace this is. */
    boolean isNameless() {
        return self == null;
    }

    /** Why nothing is taken just now; empty when it is. */
    Optional<Answer> absence() {
        return Optional.ofNullable(closed != null ? closed : self == null ? Answer.BUSY : null);
    }

    /**
     * It is known now who the bot is.
     *
     * @param id the workspace's own; {@code null} when Slack did not say
     */
    void open(Identity identity, @Nullable String id) {
        self = identity;
        team = id == null || id.isEmpty() ? null : id;
        goOn();
    }

    /** From now on everything is refused, and so is what waits. The first reason counts. */
    void close(Answer why) {
        if (closed == null) {
            closed = why;
            List<Waiting> refused = List.copyOf(waiting);
            waiting.clear();
            refused.forEach(each -> each.answering().refuse(why));
        }
    }

    /** Something came that is for no workspace that there is. */
    void astray(Brought brought) {
        hearing.frame();
        strange(brought);
    }

    private void strange(Brought brought) {
        hearing.unknown(STRANGE);
        if (!astray) {
            astray = true;
            log.warn(
                    "events over HTTP: Slack posts what is for the workspace {}, where the bot is not: the token is of"
                            + " {}. If it should be there, set that workspace's token, or add it under 'workspaces' in"
                            + " banter.yaml. It goes to nobody, and is told once",
                    brought.origin().team(),
                    team);
        }
    }

    void take(Brought brought, Consumer<Answer> request) {
        hearing.frame();
        Answering answering = new Answering(request, timers, patience);
        if (closed != null) {
            answering.refuse(closed);
            return;
        }
        waiting.add(new Waiting(brought, answering));
        goOn();
        if (!waiting.isEmpty()) {
            timers.after(patience, () -> giveUp(answering));
        }
    }

    private void giveUp(Answering answering) {
        if (waiting.removeIf(each -> each.answering() == answering)) {
            answering.refuse(Answer.BUSY);
        }
    }

    private void goOn() {
        Identity known = self;
        while (known != null && !waiting.isEmpty() && hasRoom()) {
            Waiting next = waiting.remove();
            if (mayBeMeantBy(next.brought().origin())) {
                contents.take(known, next.brought().content(), next.answering());
            } else {
                strange(next.brought());
                next.answering().empty();
            }
        }
    }

    private boolean hasRoom() {
        boolean full = Shield.ask("the inlet", inlet::full);
        if (full && !asked) {
            asked = true;
            Shield.run("the inlet", () -> inlet.whenRoom(() -> timers.after(Duration.ZERO, this::roomAgain)));
        }
        return !full;
    }

    private void roomAgain() {
        asked = false;
        goOn();
    }
}
