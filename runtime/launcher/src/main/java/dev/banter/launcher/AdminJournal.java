package dev.banter.launcher;

import dev.banter.host.admin.Answer;
import dev.banter.host.admin.Answer.Failed;
import dev.banter.launcher.admin.Order;
import dev.banter.launcher.admin.OrderListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who has asked for what, and what came of it: a line in the log for each, and a number. */
final class AdminJournal implements OrderListener {

    private static final Logger log = LoggerFactory.getLogger("banter");

    private final MeterRegistry meters;

    AdminJournal(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void carriedOut(String asker, Order order, Answer answer) {
        String verb = order.verb().name().toLowerCase(Locale.ROOT);
        if (answer instanceof Failed failed) {
            count(verb, failed.cause().name().toLowerCase(Locale.ROOT));
            log.warn("administration: {}, asked by {}, was not done: {}", order, asker, failed.problem());
        } else {
            count(verb, "done");
            log.info("administration: {}, asked by {}", order, asker);
        }
    }

    @Override
    public void refused(String asker, String order, String why) {
        count("any", "not_allowed");
        log.warn("administration: {}, asked by {}, was refused: {}", order, asker, why);
    }

    private void count(String verb, String outcome) {
        Counter.builder("banter.administration")
                .description("Orders of administrators, and of those who are none")
                .tag("verb", verb)
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
