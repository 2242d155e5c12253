package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.Denied;
import dev.banter.core.right.Asker;
import dev.banter.core.right.Refusal;
import dev.banter.core.time.SystemTimers;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

/** What is counted when somebody may not call a handler. */
final class JournalTest {

    @Test
    void whoIsKeptFromAHandlerIsCountedByPluginAndReason() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (SystemTimers timers = new SystemTimers()) {
            Journal journal = new Journal(meters, timers, parked -> {});

            for (Refusal refusal : Refusal.values()) {
                journal.denied(denied(refusal));
            }
            journal.denied(denied(Refusal.WHO));

            assertThat(meters.scrape())
                    .contains(
                            "banter_handler_denied_total{plugin=\"ops\",reason=\"who\"} 2.0",
                            "banter_handler_denied_total{plugin=\"ops\",reason=\"where\"} 1.0",
                            "banter_handler_denied_total{plugin=\"ops\",reason=\"unknown\"} 1.0",
                            "banter_handler_denied_total{plugin=\"ops\",reason=\"limit\"} 1.0",
                            "banter_handler_denied_total{plugin=\"ops\",reason=\"unconfirmed\"} 1.0");
        }
    }

    private static Denied denied(Refusal refusal) {
        Asker ana = new Asker(new WorkspaceId("T1"), new UserId("U1"), new ChannelId("C1"));
        return new Denied("ops", "Ops#restart", ana, refusal, "they are not among those who may");
    }
}
