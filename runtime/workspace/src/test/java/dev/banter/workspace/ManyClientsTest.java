package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.util.ResourceLeakDetector;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Two hundred clients, ten thousand messages, and nobody misses one or hears two in another order than the others. */
@Isolated("how closely leaks are watched is a matter of the whole process")
final class ManyClientsTest {

    private static final int CLIENTS = 200;
    private static final int MESSAGES = 10_000;

    private static final ResourceLeakDetector.Level USUAL = ResourceLeakDetector.getLevel();

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    /** A stack for each use of two million frames would take ten times as long as all the rest of the server's work. */
    @BeforeAll
    static void watchFewForLeaks() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.SIMPLE);
    }

    @AfterAll
    static void watchAsBefore() {
        ResourceLeakDetector.setLevel(USUAL);
    }

    @Test
    void everybodyHearsEverythingInOneOrder() {
        try (Assembly assembly = new Assembly(workspace.get(), CLIENTS)) {
            await().atMost(Duration.ofMinutes(1)).until(assembly::isComplete);
            assembly.talk(MESSAGES);

            await().atMost(Duration.ofMinutes(5)).until(() -> assembly.heard() == (long) MESSAGES * CLIENTS);
            for (String channel : Assembly.CHANNELS) {
                List<String> said = assembly.history(channel);
                assertThat(said).hasSize(MESSAGES / Assembly.CHANNELS.size());
                assertThat(assembly.accounts(channel))
                        .hasSize(CLIENTS)
                        .allSatisfy(account -> assertThat(account).isEqualTo(said));
            }
        }
    }
}
