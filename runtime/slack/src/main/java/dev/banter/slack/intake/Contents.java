package dev.banter.slack.intake;

import dev.banter.api.UserId;
import dev.banter.core.async.Stages;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Inlet;
import dev.banter.slack.LinkListener;
import dev.banter.slack.Token;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.wire.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what an envelope's content means for the bot, and sees to it that every envelope is acknowledged, and that what
 * comes again goes to nobody. Never throws. On the loop's thread only.
 */
public final class Contents {

    private static final Logger log = LoggerFactory.getLogger(Contents.class);

    /** Some hours of a busy workspace; Slack sends again within minutes. */
    private static final int REMEMBERED = 65_536;

    private final String way;
    private final Hearing hearing;
    private final Deeds deeds;
    private final Token token;
    private final Runnable revoked;
    private final LoopTimers timers;
    private final Remembered known = new Remembered(REMEMBERED);

    /** Events that could still be lost, by name: who sends one again meanwhile waits as well. */
    private final Map<String, CompletionStage<?>> unsafe = new HashMap<>();

    /**
     * The contents of one workspace's envelopes.
     *
     * @param way what logs call the way they come
     * @param hearing takes events
     * @param inlet takes deeds
     * @param timers of the loop
     * @param token what must not be told
     * @param revoked called once an event was taken that says that the bot's token may be worth nothing any more
     */
    public Contents(String way, Hearing hearing, Inlet inlet, LoopTimers timers, Token token, Runnable revoked) {
        this.way = way;
        this.hearing = hearing;
        this.deeds = new Deeds(way, inlet, timers);
        this.timers = timers;
        this.token = token;
        this.revoked = revoked;
    }

    /**
     * Takes what an envelope brings.
     *
     * @param self who the bot is
     * @param content what it brings
     * @param receipt acknowledges it
     */
    public void take(Identity self, Content content, Receipt receipt) {
        if (content instanceof Content.Done done && known.isNew(done.deed().key())) {
            deeds.did(self, done.deed(), receipt);
            return;
        }
        if (content instanceof Content.Happening happening) {
            acknowledge(happened(self, happening), happening.key(), receipt);
            return;
        }
        receipt.empty();
        if (content instanceof Content.HeldBack held) {
            log.warn("{}: Slack holds events back, because there are too many (app_rate_limited)", way);
            hearing.tell(listener -> listener.heldBack(held.minute()));
        } else if (content instanceof Content.Unknown unknown) {
            hearing.unknown("an envelope of the type \"" + token.hideIn(unknown.type()) + "\"");
        } else if (content instanceof Content.Lacking lacking) {
            log.warn(
                    "{}: an envelope of the type \"{}\" without {} is acknowledged and goes to nobody",
                    way,
                    lacking.type(),
                    lacking.missing());
            hearing.tell(LinkListener::unknownFrame);
        }
    }

    /**
     * Whether what an envelope brings was taken before, by this link.
     *
     * @param content what it brings
     * @return false for what has no name to be known by
     */
    public boolean knows(Content content) {
        if (content instanceof Content.Happening happening) {
            return known.knows(happening.key());
        }
        return content instanceof Content.Done done && known.knows(done.deed().key());
    }

    /** Once it cannot be lost any more. */
    private void acknowledge(CompletionStage<?> taken, String key, Receipt receipt) {
        if (taken == Stages.DONE) {
            receipt.empty();
            return;
        }
        unsafe.put(key, taken);
        taken.whenCompleteAsync(
                (done, failure) -> {
                    unsafe.remove(key);
                    if (failure == null) {
                        receipt.empty();
                    } else {
                        known.forget(key);
                        receipt.refused();
                    }
                },
                timers.loop());
    }

    /** Completes once it cannot be lost any more. */
    private CompletionStage<?> happened(Identity self, Content.Happening happening) {
        if (!known.isNew(happening.key())) {
            return unsafe.getOrDefault(happening.key(), Stages.DONE);
        }
        Identity here = here(self, happening);
        hearing.happened(here, happening.event().type(), happening.key(), happening::event);
        hearing.changed(happening.change());
        CompletionStage<?> taken = happening.message() == null ? Stages.DONE : hearing.heard(here, happening.message());
        if (happening.endsTokens()) {
            revoked.run();
        }
        return taken;
    }

    /** Where {@code auth.test} did not tell who the bot is, the event's authorization does. */
    private static Identity here(Identity self, Content.Happening happening) {
        return happening.bot() == null || self.botId() != null
                ? self
                : new Identity(self.workspace(), new UserId(happening.bot()), null, self.name());
    }
}
