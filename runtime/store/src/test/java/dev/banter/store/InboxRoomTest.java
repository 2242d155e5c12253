package dev.banter.store;

import static dev.banter.store.InboxRig.delivery;
import static dev.banter.store.InboxRig.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing more is taken in while there is no room for it. */
@Timeout(60)
final class InboxRoomTest {

    @AutoClose
    private final InboxRig rig;

    InboxRoomTest(@TempDir Path folder) {
        rig = new InboxRig(folder);
    }

    @Test
    void itIsFullWhileTooMuchIsUnfinished() throws Exception {
        AtomicInteger resumed = new AtomicInteger();
        rig.fullAt(2);
        Delivery delivery = delivery(1, "a", "b");
        rig.take(delivery);
        assertThat(rig.inbox.full()).isTrue();
        rig.inbox.whenRoom(resumed::incrementAndGet);
        assertThat(resumed).hasValue(0);
        rig.inbox.done(delivery, "a", HandlerOutcome.DONE);
        assertThat(resumed).hasValue(1);
        rig.take(delivery);
        assertThat(rig.inbox.full()).isFalse();
    }

    @Test
    void onAFullDiskNothingIsTakenInUntilThereIsRoom() throws Exception {
        AtomicInteger resumed = new AtomicInteger();
        assertThat(rig.inbox.isNew(heard(1).key())).isTrue();
        rig.pages(1);
        int number = 0;
        while (!rig.inbox.full()) {
            rig.inbox.take(delivery(++number, "a".repeat(1_000)));
        }
        int next = number + 1;
        assertThatThrownBy(() -> rig.take(delivery(next, "a".repeat(100_000))))
                .hasCauseInstanceOf(StoreException.class)
                .hasMessageContaining("there is no room on the disk");
        rig.inbox.whenRoom(resumed::incrementAndGet);
        assertThat(resumed).hasValue(0);
        rig.pages(1_000_000);
        await().atMost(30, TimeUnit.SECONDS).until(() -> resumed.get() == 1);
        assertThat(rig.inbox.full()).isFalse();
        assertThat(rig.take(delivery(next, "a"))).isTrue();
    }

    /** Or its handler would be called again. */
    @Test
    void whatIsDoneOnAFullDiskIsWrittenOnceThereIsRoom() throws Exception {
        Delivery delivery = delivery(1, "a");
        rig.take(delivery);
        rig.pages(1);
        rig.inbox.settled(delivery, "a", HandlerOutcome.failed("x".repeat(100_000)));
        assertThat(rig.states()).containsExactly("open: ");
        rig.pages(1_000_000);
        await().atMost(30, TimeUnit.SECONDS).until(() -> rig.states().get(0).startsWith("failed: xxx"));
    }
}
