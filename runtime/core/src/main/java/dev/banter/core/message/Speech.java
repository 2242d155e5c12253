package dev.banter.core.message;

import java.util.Set;

/** Who speaks: whether a {@code message} event is something that a person just said. */
public final class Speech {

    /** Subtypes that are speech; every other one, known or new, is not. */
    private static final Set<String> SUBTYPES = Set.of("me_message", "thread_broadcast", "file_share");

    private static final String SLACKBOT = "USLACKBOT";

    private Speech() {}

    /**
     * Whether a person said something by it.
     *
     * @param self who the bot is
     * @param message the event
     * @return false for the bot's own words, other bots, edits, deletions, bookkeeping and repetitions
     */
    public static boolean isSpeech(Identity self, Incoming message) {
        return message.channel() != null
                && message.ts() != null
                && (message.subtype() == null || SUBTYPES.contains(message.subtype()))
                && isFresh(message)
                && isPerson(self, message);
    }

    private static boolean isFresh(Incoming message) {
        // A nested message is an edit or a thread's bookkeeping, which can come without its subtype; a message with
        // reply_to repeats after a reconnect what this very bot said before.
        return !message.hidden() && !message.replyTo() && !message.nested();
    }

    private static boolean isPerson(Identity self, Incoming message) {
        // Own words, or the bot talks to itself; other bots, or two bots talk to each other.
        return message.user() != null
                && message.botId() == null
                && !message.user().equals(self.self().id())
                && !message.user().equals(SLACKBOT);
    }
}
