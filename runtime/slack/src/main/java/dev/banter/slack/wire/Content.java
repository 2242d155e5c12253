package dev.banter.slack.wire;

import dev.banter.core.message.Deed;
import dev.banter.core.message.Incoming;
import org.jspecify.annotations.Nullable;

/** What an envelope brings. */
public sealed interface Content {

    /**
     * An event of the Events API.
     *
     * @param key names it among all; the same when Slack sends it again
     * @param event the event itself, without what is around it
     * @param message the same, when it tells what somebody said ({@code message} and {@code app_mention})
     * @param change what it tells about a channel's name, if it does
     * @param bot the bot's user id as this event's authorization has it; {@code null} when it does not say
     */
    record Happening(
            String key,
            WireEvent event,
            @Nullable Incoming message,
            @Nullable ChannelChange change,
            @Nullable String bot)
            implements Content {

        /**
         * Whether the app, or a token of its bot, was taken out of a workspace.
         *
         * @return true for {@code app_uninstalled}, and for {@code tokens_revoked} of a bot
         */
        public boolean endsTokens() {
            return event.type().equals("app_uninstalled")
                    || (event.type().equals("tokens_revoked")
                            && event.text("/tokens/bot/0").isPresent());
        }
    }

    /**
     * Somebody did something with what the app offers.
     *
     * @param deed what
     */
    record Done(Deed deed) implements Content {}

    /**
     * Slack holds events back ({@code app_rate_limited}).
     *
     * @param minute when it began, in seconds since 1970; 0 when it does not say
     */
    record HeldBack(long minute) implements Content {}

    /**
     * A type of envelope that we do not know.
     *
     * @param type Slack's name for it, or empty
     */
    record Unknown(String type) implements Content {}

    /**
     * A payload without something that we need.
     *
     * @param type the envelope's type
     * @param missing what is missing
     */
    record Lacking(String type, String missing) implements Content {}
}
