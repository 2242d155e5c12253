package dev.banter.benchmarks.plugins;

import dev.banter.api.Group;
import dev.banter.api.OnMessage;
import dev.banter.api.Reply;

/** A plugin that answers each message once, every other one by a verb. */
public final class Worker {

    /** What it answers; the number tells one from the others. */
    public static final String ASKED = "^work (?<number>\\d+)$";

    @OnMessage(pattern = ASKED)
    public String work(@Group("number") int number, Reply reply) {
        String answer = "done " + number;
        if (number % 2 == 0) {
            return answer;
        }
        reply.say(answer);
        return "";
    }
}
