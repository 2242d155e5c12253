package dev.banter.launcher.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.message.Heard;
import dev.banter.core.time.SystemTimers;
import dev.banter.store.Durability;
import dev.banter.store.InboxSettings;
import dev.banter.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a store. */
final class StoreCommandTest {

    @TempDir
    Path data;

    @Test
    void whatAPluginHasYetToDoIsToldThoughItIsNotThere() throws Exception {
        Heard message = new Heard(
                new WorkspaceId("T0ACME"),
                new ChannelId("C0GENERAL"),
                new UserId("U0ANA"),
                "1700000000.000001",
                null,
                false,
                true,
                false,
                "hi",
                "hi");
        try (SystemTimers timers = new SystemTimers();
                Store store = Store.open(data, Durability.FULL, Duration.ZERO)) {
            store.inbox(InboxSettings.DEFAULT, timers, InstantSource.system())
                    .take(Delivery.heard(message, "gone", List.of("Gone#a", "Gone#b")))
                    .toCompletableFuture()
                    .join();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoreCommand command = new StoreCommand(data, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        assertThat(command.run(List.of("check"))).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .last()
                .isEqualTo("plugin gone has yet to do: calls of handlers 2, messages to be sent 0");
    }
}
