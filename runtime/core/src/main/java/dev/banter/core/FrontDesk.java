package dev.banter.core;

import dev.banter.api.Reply;
import dev.banter.core.message.Heard;

/** Takes what is said to the bot itself, and is no plugin's business. Called on the socket's thread; returns at once. */
public interface FrontDesk {

    /** Takes nothing. */
    FrontDesk CLOSED = new FrontDesk() {
        @Override
        public boolean isFor(Heard message) {
            return false;
        }

        @Override
        public void answer(Heard message, Reply reply) {}
    };

    /**
     * Whether a message is for the bot itself. No handler hears of it then.
     *
     * @param message what was said
     * @return whether to {@link #answer} it
     */
    boolean isFor(Heard message);

    /**
     * Answers a message, now or later.
     *
     * @param message what was said
     * @param reply speaks for the bot itself, from any thread
     */
    void answer(Heard message, Reply reply);
}
