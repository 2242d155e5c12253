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
        return isWhole(message)
                && isOfAKindThatSpeaks(message)
                && !isBookkeeping(message)
                && !isRepeated(message)
                && !isOwn(self, message)
                && !isFromABot(message);
    }

    /** Without these it can be neither told from others nor answered. */
    private static boolean isWhole(Incoming message) {
        return message.channel() != null && message.ts() != null && message.user() != null;
    }

    private static boolean isOfAKindThatSpeaks(Incoming message) {
        return message.subtype() == null || SUBTYPES.contains(message.subtype());
    }

    /** Edits, deletions and a thread's counters speak about another message; some come without their subtype. */
    private static boolean isBookkeeping(Incoming message) {
        return message.hidden() || message.nested();
    }

    /** After a reconnect Slack may repeat what this very bot said last. */
    private static boolean isRepeated(Incoming message) {
        return message.replyTo();
    }

    /** Or the bot talks to itself. */
    private static boolean isOwn(Identity self, Incoming message) {
        return self.self().id().equals(message.user());
    }

    /** Or two bots talk to each other. */
    private static boolean isFromABot(Incoming message) {
        return message.botId() != null || SLACKBOT.equals(message.user());
    }
}
