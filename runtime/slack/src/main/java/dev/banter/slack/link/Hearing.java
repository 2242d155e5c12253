package dev.banter.slack.link;

import dev.banter.core.async.Stages;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.slack.LinkListener;
import dev.banter.slack.web.WebDirectory;
import dev.banter.slack.wire.ChannelChange;
import dev.banter.slack.wire.WireEvent;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what was heard to the bot, the directory and the listener, whichever way it came. Never throws. On the loop's
 * thread only.
 */
public final class Hearing {

    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    private final Inlet inlet;
    private final WebDirectory directory;
    private final LinkListener listener;

    /**
     * A way to the bot.
     *
     * @param inlet the bot's
     * @param directory is told of changed names
     * @param listener counts what comes
     */
    public Hearing(Inlet inlet, WebDirectory directory, LinkListener listener) {
        this.inlet = inlet;
        this.directory = directory;
        this.listener = listener;
    }

    /** A frame came. */
    public void frame() {
        tell(LinkListener::frame);
    }

    /**
     * A frame came that could not be made sense of.
     *
     * @param reason why, without any of its content
     */
    public void unknown(String reason) {
        log.debug("a frame without sense: {}", reason);
        tell(LinkListener::unknownFrame);
    }

    /** A binary frame came: Slack speaks in text. */
    public void binary() {
        frame();
        unknown("a binary frame");
    }

    /**
     * Something came that the listener should know.
     *
     * @param what tells it
     */
    public void tell(Consumer<LinkListener> what) {
        Shield.run("the listener", () -> what.accept(listener));
    }

    /**
     * Somebody may have said something.
     *
     * @param self who the bot is
     * @param message the message
     * @return completes once Slack may be told that it came; fails when it was not taken in. On any thread
     */
    public CompletionStage<?> heard(Identity self, Incoming message) {
        return Shield.<CompletionStage<?>>get("the inlet", () -> inlet.heard(self, message), Stages.DONE);
    }

    /**
     * Whether somebody listens to events of a type.
     *
     * @param type Slack's event type
     * @return whether they are to be handed over
     */
    public boolean isWanted(String type) {
        return Shield.ask("the inlet", () -> inlet.listensTo(type));
    }

    /**
     * Something happened.
     *
     * @param self who the bot is
     * @param type Slack's event type
     * @param key names it among all; empty where it never comes again
     * @param event makes the event; asked only when somebody wants it
     */
    public void happened(Identity self, String type, String key, Supplier<WireEvent> event) {
        if (isWanted(type)) {
            WireEvent made = event.get();
            Shield.run("the inlet", () -> inlet.happened(self, key, made));
        }
    }

    /**
     * A channel's name may stand for something else now.
     *
     * @param change what changed; {@code null} for nothing
     */
    public void changed(@Nullable ChannelChange change) {
        if (change != null) {
            directory.changed(change);
        }
    }
}
