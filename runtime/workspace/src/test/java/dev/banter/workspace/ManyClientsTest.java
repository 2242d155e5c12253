package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two hundred clients, ten thousand messages, and nobody misses one or hears two in another order than the others. */
final class ManyClientsTest {

    private static final int CLIENTS = 200;
    private static final int MESSAGES = 10_000;

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

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
