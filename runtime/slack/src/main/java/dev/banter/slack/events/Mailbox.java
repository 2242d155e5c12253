package dev.banter.slack.events;

import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.slack.SigningSecret;
import dev.banter.slack.intake.Contents;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.link.Shield;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.Content;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What comes for one workspace. While it is not known who the bot is there, or while the inlet is full, requests wait; one
 * that has waited too long is refused, and Slack sends it again. On the loop's thread only.
 */
final class Mailbox {

    private final SigningSecret secret;
    private final Duration patience;
    private final Hearing hearing;
    private final Contents contents;
    private final Inlet inlet;
    private final LoopTimers timers;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private @Nullable Identity self;
    private boolean asked;
    private boolean refusing;

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

    private record Waiting(Content content, Answering answering) {}

    /** Whether a request is signed with the secret of this workspace's app. */
    boolean isFor(Cover cover, byte[] body) {
        return secret.signed(cover.timestamp(), body, cover.signature());
    }

    /** Who the bot is; {@code null} as long as that is not known. */
    @Nullable Identity self() {
        return self;
    }

    /** It is known now who the bot is. */
    void open(Identity identity) {
        self = identity;
        goOn();
    }

    /** Something came that is for no workspace that there is. */
    void astray() {
        hearing.frame();
        hearing.unknown("a request for a workspace that the bot is not in");
    }

    /** From now on what comes is refused, and what has waited until now: Slack sends it again. */
    void refuseNew() {
        refusing = true;
        waiting.forEach(each -> each.answering().refuse(Answer.STOPPING));
        waiting.clear();
    }

    void take(Content content, Consumer<Answer> request) {
        hearing.frame();
        if (refusing) {
            request.accept(Answer.STOPPING);
            return;
        }
        Answering answering = new Answering(request, timers, patience);
        waiting.add(new Waiting(content, answering));
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
            contents.take(known, next.content(), next.answering());
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
