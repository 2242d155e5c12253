package dev.banter.host;

import dev.banter.host.LoadReport.Live;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of plugins that are the same under two names: a copy that was forgotten, or one that was renamed. */
final class Doubles {

    private static final Logger log = LoggerFactory.getLogger(Doubles.class);

    private Doubles() {}

    /** Compares one that has come with the others. */
    static void tell(LoadReport report, List<LoadedPlugin> live) {
        List<String> handlers = handlers(report);
        for (LoadedPlugin other : live) {
            boolean another = !other.report().id().equals(report.id());
            if (another && !handlers.isEmpty() && handlers.equals(handlers(other.report()))) {
                log.warn(
                        "{} and {} have the same handlers, so each message is answered twice; take one of the two files"
                                + " away",
                        report.file(),
                        other.report().file());
            }
        }
    }

    private static List<String> handlers(LoadReport report) {
        return report.outcome() instanceof Live live ? live.handlers() : List.of();
    }
}
