package dev.banter.core;

import dev.banter.core.deed.Acted;
import dev.banter.core.deed.Done;
import dev.banter.core.message.Heard;
import dev.banter.core.reply.Place;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.RouteTable;
import java.util.Optional;

/**
 * Calls the handlers that people have said yes to: those of the table that counts by then.
 *
 * @param confirming hears the answers
 * @param dispatcher calls handlers for what is said
 * @param deeds calls handlers for commands
 */
record Consent(Confirming confirming, Dispatcher dispatcher, Deeds deeds) {

    /** Whether it was one of the bot's own buttons, and so is nobody else's. */
    boolean takes(RouteTable table, Done done) {
        if (!(done instanceof Acted acted) || !Confirming.isOurs(acted)) {
            return false;
        }
        confirming.pressed(acted).ifPresent(question -> call(table, question, acted.triggerId()));
        return true;
    }

    /** Whether it was an answer, and so is nothing else. */
    boolean takes(RouteTable table, Heard message) {
        Optional<Answer> answer = confirming.said(Place.of(message), message.text());
        answer.filter(said -> said.meaning() == Answer.Meaning.YES)
                .ifPresent(yes -> call(table, yes.question(), Optional.empty()));
        return answer.isPresent() && answer.get().meaning() != Answer.Meaning.ELSE;
    }

    private void call(RouteTable table, Question question, Optional<String> trigger) {
        boolean called = table.plugin(question.pluginId())
                .filter(plugin -> call(plugin, question, trigger))
                .isPresent();
        if (!called) {
            confirming.tell(
                    question,
                    "It is left undone: `" + question.pluginId() + "` has changed meanwhile, and does not know it any"
                            + " more.");
        }
    }

    private boolean call(LivePlugin plugin, Question question, Optional<String> trigger) {
        return question.wish() instanceof Wish.Said said
                ? dispatcher.again(plugin, said.message(), question.handler())
                : deeds.again(
                        plugin,
                        ((Wish.Sent) question.wish()).command(),
                        question.handler(),
                        question.caller().origin(),
                        trigger);
    }
}
