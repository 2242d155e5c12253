package dev.banter.store;

import static dev.banter.store.InboxRig.WORKSPACE;
import static dev.banter.store.InboxRig.delivery;
import static dev.banter.store.InboxRig.heard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was taken in is done, by this process or by the next. */
@Timeout(60)
final class StoredInboxTest {

    @AutoClose
    private final InboxRig rig;

    StoredInboxTest(@TempDir Path folder) {
        rig = new InboxRig(folder);
    }

    @Test
    void whatIsDoneIsForgotten() throws Exception {
        Delivery delivery = delivery(1, "a", "b");
        assertThat(rig.take(delivery)).isTrue();
        assertThat(rig.rows()).containsEntry("message", 1L).containsEntry("delivery", 2L);
        rig.inbox.done(delivery, "a", HandlerOutcome.DONE);
        assertThat(rig.rows()).containsEntry("message", 1L).containsEntry("delivery", 1L);
        rig.inbox.done(delivery, "b", HandlerOutcome.DONE);
        assertThat(rig.rows())
                .containsEntry("message", 0L)
                .containsEntry("delivery", 0L)
                .containsEntry("taken", 1L);
        rig.restart();
        assertThat(rig.unfinished()).isEmpty();
    }

    @Test
    void whatIsNotDoneIsHandedOutAfterARestartAndOnce() throws Exception {
        rig.take(delivery(2, "a", "b"));
        Delivery first = delivery(1, "a");
        rig.take(first);
        assertThat(rig.unfinished()).isEmpty();
        rig.restart();
        assertThat(rig.unfinished())
                .containsExactlyInAnyOrder(
                        Delivery.resumed(heard(2), "deploys", "a", 1),
                        Delivery.resumed(heard(2), "deploys", "b", 1),
                        Delivery.resumed(heard(1), "deploys", "a", 1));
        assertThat(rig.unfinished()).isEmpty();
        rig.inbox.done(first, "a", HandlerOutcome.DONE);
        rig.restart();
        // nobody has begun
        assertThat(rig.unfinished()).extracting(Delivery::attempt).containsExactly(2, 2);
    }

    @Test
    void ofOthersNothingIsHandedOut() throws Exception {
        rig.take(delivery(1, "a"));
        rig.restart();
        assertThat(rig.unfinished(WORKSPACE, "another")).isEmpty();
        assertThat(rig.unfinished(new WorkspaceId("T0OTHER"), "deploys")).isEmpty();
        assertThat(rig.unfinished()).hasSize(1);
    }

    @Test
    void aMessageIsTakenInOnceForAPlugin() throws Exception {
        assertThat(rig.take(delivery(1, "a"))).isTrue();
        assertThat(rig.take(delivery(1, "a"))).isFalse();
        rig.restart();
        assertThat(rig.take(delivery(1, "a"))).isFalse();
        assertThat(rig.take(Delivery.heard(heard(1), "another", List.of("a")))).isTrue();
    }

    @Test
    void whoHasSaidYesIsHeardAgain() throws Exception {
        Delivery asking = delivery(1, "a");
        rig.take(asking);
        rig.inbox.done(asking, "a", HandlerOutcome.DONE);
        assertThat(rig.take(Delivery.confirmed(heard(1), "deploys", List.of("a"))))
                .isTrue();
        rig.restart();
        assertThat(rig.unfinished()).hasSize(1);
    }

    @Test
    void whatWasNotBegunIsNoAttempt() throws Exception {
        Delivery delivery = delivery(1, "a");
        rig.take(delivery);
        for (int i = 0; i < 5; i++) {
            rig.inbox.done(delivery, "a", HandlerOutcome.LEFT);
            rig.restart();
            assertThat(rig.unfinished()).extracting(Delivery::attempt).containsExactly(1);
        }
    }
}
