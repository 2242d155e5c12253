package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.gap.Cursor;
import dev.banter.core.gap.Cursors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Up to where channels have been heard is known after a restart. */
@Timeout(60)
final class StoredCursorsTest {

    private static final WorkspaceId TEAM = new WorkspaceId("T0TEAM");

    @TempDir
    Path folder;

    private Store store;
    private Cursors cursors;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        cursors = store.cursors();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsSavedIsThereAfterARestart() {
        Cursor first = cursor("C1", "100.000001", 3, Map.of("90.000001", "95.000001", "91.000001", "92.000001"));
        Cursor moved = cursor("C1", "200.000001", 5, Map.of("91.000001", "192.000001"));
        Cursor other = cursor("C2", "150.000001", 1, Map.of());
        save(TEAM, first, other);
        save(TEAM, moved);
        save(new WorkspaceId("T0OTHER"), cursor("C1", "300.000001", 9, Map.of()));
        close();
        open();
        assertThat(load(TEAM)).containsExactlyInAnyOrder(moved, other);
        assertThat(load(new WorkspaceId("T0NEW"))).isEmpty();
    }

    @Test
    void aChannelIsForgotten() {
        save(
                TEAM,
                cursor("C1", "100.000001", 3, Map.of("90.000001", "95.000001")),
                cursor("C2", "1.000001", 1, Map.of()));
        cursors.forget(TEAM, new ChannelId("C1"));
        assertThat(load(TEAM)).extracting(Cursor::channel).containsExactly(new ChannelId("C2"));
        save(TEAM, cursor("C1", "100.000001", 3, Map.of()));
        assertThat(load(TEAM)).contains(cursor("C1", "100.000001", 3, Map.of()));
    }

    private void save(WorkspaceId workspace, Cursor... moved) {
        cursors.save(workspace, List.of(moved)).toCompletableFuture().join();
    }

    private List<Cursor> load(WorkspaceId workspace) {
        return cursors.load(workspace).toCompletableFuture().join();
    }

    private static Cursor cursor(String channel, String ts, long messages, Map<String, String> threads) {
        return new Cursor(new ChannelId(channel), ts, messages, threads);
    }
}
