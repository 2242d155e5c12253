package dev.banter.launcher.link;

import dev.banter.core.gap.GapListener;
import dev.banter.core.gap.GapReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what has become of what was said while nobody listened. */
public final class GapJournal implements GapListener {

    private static final Logger log = LoggerFactory.getLogger("banter");

    private final Duration answered;
    private final Counter late;
    private final Counter old;
    private final Counter unread;

    /**
     * @param meters count
     * @param answered up to which age a message is answered
     */
    public GapJournal(MeterRegistry meters, Duration answered) {
        this.answered = answered;
        this.late = counter(meters, "late", "Messages that were said while nobody listened and were taken in late");
        this.old =
                counter(meters, "old", "Messages that were said while nobody listened and were too old to be answered");
        this.unread = counter(meters, "unread", "Channels, or lists of them, that could not be read after a gap");
    }

    private static Counter counter(MeterRegistry meters, String what, String description) {
        return Counter.builder("banter.gap." + what).description(description).register(meters);
    }

    @Override
    public void filled(GapReport report) {
        late.increment(report.answered());
        old.increment(report.old());
        unread.increment(report.unread().size());
        String workspace = report.workspace().id();
        if (report.answered() + report.old() > 0) {
            log.info(
                    "workspace {}: while nobody listened, {} messages were said in {} channels: {} were taken in late, and {}"
                            + " are left alone, because they are older than {} s (catch-up)",
                    workspace,
                    report.answered() + report.old(),
                    report.channels(),
                    report.answered(),
                    report.old(),
                    answered.toSeconds());
        }
        if (!report.unread().isEmpty()) {
            log.warn(
                    "workspace {}: what was said while nobody listened could not be read everywhere, and what is not read is"
                            + " not answered:\n  {}",
                    workspace,
                    String.join("\n  ", report.unread()));
        }
    }
}
