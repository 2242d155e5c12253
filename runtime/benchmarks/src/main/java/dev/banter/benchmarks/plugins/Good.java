package dev.banter.benchmarks.plugins;

import dev.banter.api.Message;
import dev.banter.api.OnMessage;

/** A plugin that wants nothing but to answer; in each jar it has another word in the place of this one. */
public final class Good {

    /** What begins the messages that it answers. */
    public static final String WORD = "good0";

    @OnMessage(pattern = "^" + WORD + " \\d+$")
    String answer(Message message) {
        return "to " + message.text();
    }
}
