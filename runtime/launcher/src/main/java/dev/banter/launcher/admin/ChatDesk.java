package dev.banter.launcher.admin;

import dev.banter.api.Markup;
import dev.banter.api.Reply;
import dev.banter.core.FrontDesk;
import dev.banter.core.inbox.Remembered;
import dev.banter.core.message.Heard;
import dev.banter.host.admin.Answer;
import dev.banter.launcher.log.MaskingEncoder;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Takes orders in chat from those who may give them, and answers in a thread under them. */
public final class ChatDesk implements FrontDesk {

    private static final String OFF =
            "Administration in chat is off: nobody is named under `admins` in `banter.yaml`. On the bot's machine there is"
                    + " `banter plugins`.";

    private static final int REMEMBERED = 1_000;

    private final Console console;
    private final Admins admins;
    private final Executor threads;
    private final OrderListener listener;
    private final Remembered<String> toldThatItIsOff = new Remembered<>(REMEMBERED);

    /**
     * @param console carries orders out
     * @param admins who may give them
     * @param threads one thread, on which that is asked
     * @param listener hears of those who may not
     */
    public ChatDesk(Console console, Admins admins, Executor threads, OrderListener listener) {
        this.console = console;
        this.admins = admins;
        this.threads = threads;
        this.listener = listener;
    }

    /** Where nobody is an administrator, whoever tries is told so once, and plugins have these words for themselves. */
    @Override
    public boolean isFor(Heard message) {
        if (!message.addressed() && !message.direct()) {
            return false;
        }
        Optional<Order> order = order(message);
        return order.isPresent()
                && (!admins.areNone()
                        || (!message.text().startsWith("explain") && toldThatItIsOff.isNew(asker(message))));
    }

    private static Optional<Order> order(Heard message) {
        return Spoken.order(
                message.text(),
                new Order.Where(
                        message.workspace().id(),
                        message.channel().id(),
                        message.user().id(),
                        message.direct()));
    }

    @Override
    public void answer(Heard message, Reply reply) {
        Optional<Order> order = order(message);
        if (admins.areNone()) {
            listener.refused(asker(message), order.map(Order::toString).orElse(""), "nobody is an administrator");
            say(message, reply, Markup.of(OFF));
        } else {
            order.ifPresent(given -> threads.execute(() -> carryOut(message, given, reply)));
        }
    }

    private void carryOut(Heard message, Order order, Reply reply) {
        try {
            switch (admins.verdict(message.workspace(), message.user())) {
                case YES -> console.run(asker(message), order).thenAccept(answer -> tell(message, reply, answer));
                case NO ->
                    refuse(
                            message,
                            order,
                            reply,
                            "is no administrator",
                            "That is for administrators, and you are none; `admins` in `banter.yaml` names them.");
                case UNKNOWN ->
                    refuse(
                            message,
                            order,
                            reply,
                            "may be an administrator, but Slack could not be asked",
                            "Whether you may do that cannot be told just now: Slack did not say who is an administrator. The"
                                    + " log has why.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(Heard message, Order order, Reply reply, String why, String words) {
        listener.refused(asker(message), order.toString(), why);
        say(message, reply, Markup.of(words));
    }

    private static void tell(Heard message, Reply reply, Answer answer) {
        Preformatted.parts(MaskingEncoder.mask(AnswerText.of(answer))).forEach(part -> say(message, reply, part));
    }

    private static void say(Heard message, Reply reply, Markup markup) {
        if (message.direct()) {
            reply.say(markup);
        } else {
            reply.inThread(markup);
        }
    }

    private static String asker(Heard message) {
        return message.user().id() + " in " + message.workspace().id();
    }
}
