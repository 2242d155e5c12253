package dev.banter.slack.link;

import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.slack.web.WebDirectory;
import dev.banter.slack.wire.ChannelChange;
import dev.banter.slack.wire.WireEvent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands what was heard to the bot and to the directory, whichever way it came. Never throws. On the loop's thread only.
 */
public final class Hearing {

    private final Inlet inlet;
    private final WebDirectory directory;

    /**
     * A way to the bot.
     *
     * @param inlet the bot's
     * @param directory is told of changed names
     */
    public Hearing(Inlet inlet, WebDirectory directory) {
        this.inlet = inlet;
        this.directory = directory;
    }

    /**
     * Somebody may have said something.
     *
     * @param self who the bot is
     * @param message the message
     */
    public void heard(Identity self, Incoming message) {
        Shield.run("the inlet", () -> inlet.heard(self, message));
    }

    /**
     * Whether anybody wants events of a type.
     *
     * @param type Slack's event type
     * @return false when it need not be made
     */
    public boolean isWanted(String type) {
        return Shield.ask("the inlet", () -> inlet.listensTo(type));
    }

    /**
     * Something happened.
     *
     * @param self who the bot is
     * @param type Slack's event type
     * @param event makes the event; asked only when somebody wants it
     */
    public void happened(Identity self, String type, Supplier<WireEvent> event) {
        if (isWanted(type)) {
            WireEvent made = event.get();
            Shield.run("the inlet", () -> inlet.happened(self, made));
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
