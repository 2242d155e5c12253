package dev.banter.store;

import static dev.banter.store.InboxRig.NOON;
import static dev.banter.store.InboxRig.delivery;
import static dev.banter.store.InboxRig.get;
import static dev.banter.store.InboxRig.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What fails too often is kept, and tried again when somebody asks for it. */
@Timeout(60)
final class DeadLettersTest {

    @AutoClose
    private final InboxRig rig;

    DeadLettersTest(@TempDir Path folder) {
        rig = new InboxRig(folder);
    }

    @Test
    void whatFailsIsTriedThreeTimesAndThenKept() throws Exception {
        Delivery delivery = delivery(1, "a");
        rig.take(delivery);
        rig.inbox.done(delivery, "a", HandlerOutcome.failed("no database"));
        assertThat(rig.unfinished()).isEmpty();
        for (int attempt = 2; attempt <= 3; attempt++) {
            rig.restart();
            assertThat(rig.unfinished()).extracting(Delivery::attempt).containsExactly(attempt);
            begin(attempt);
            rig.inbox.done(delivery, "a", HandlerOutcome.failed("no database"));
        }
        assertThat(rig.states()).containsExactly("dead: no database");
        rig.restart();
        assertThat(rig.unfinished()).isEmpty();
        assertThat(rig.rows()).containsEntry("message", 1L);
    }

    @Test
    void whatEndsTheProcessEachTimeIsKeptToo() throws Exception {
        rig.take(delivery(1, "a"));
        for (int attempt = 2; attempt <= 3; attempt++) {
            rig.restart();
            assertThat(rig.unfinished()).hasSize(1);
            begin(attempt);
        }
        rig.restart();
        assertThat(rig.unfinished()).isEmpty();
        assertThat(rig.states()).containsExactly("dead: the bot ended while it ran");
    }

    /** It waited in a lane when the bot stopped, its plugin was swapped or its handler parked. */
    @Test
    void whatWasLeftIsTriedThreeTimesInAllToo() throws Exception {
        leave();
        for (int attempt = 1; attempt <= 3; attempt++) {
            Delivery delivery = onlyOne();
            assertThat(delivery.attempt()).isEqualTo(attempt);
            get(rig.inbox.begun(delivery, "a"));
            rig.inbox.done(delivery, "a", HandlerOutcome.failed("no database"));
            rig.restart();
        }
        assertThat(rig.unfinished()).isEmpty();
        assertThat(rig.states()).containsExactly("dead: no database");
    }

    @Test
    void whatWasLeftAndEndsTheProcessEachTimeIsKept() throws Exception {
        leave();
        for (int attempt = 1; attempt <= 3; attempt++) {
            get(rig.inbox.begun(onlyOne(), "a"));
            rig.restart();
        }
        assertThat(rig.unfinished()).isEmpty();
        assertThat(rig.states()).containsExactly("dead: the bot ended while it ran");
    }

    @Test
    void whatIsLeftBetweenTwoAttemptsHasAsManyAsBefore() throws Exception {
        Delivery first = delivery(1, "a");
        rig.take(first);
        rig.inbox.done(first, "a", HandlerOutcome.failed("no database"));
        for (int i = 0; i < 5; i++) {
            rig.restart();
            Delivery second = onlyOne();
            assertThat(second.attempt()).isEqualTo(2);
            rig.inbox.done(second, "a", HandlerOutcome.LEFT);
        }
    }

    private void leave() throws Exception {
        Delivery delivery = delivery(1, "a");
        rig.take(delivery);
        rig.inbox.done(delivery, "a", HandlerOutcome.LEFT);
        rig.restart();
    }

    private Delivery onlyOne() throws Exception {
        List<Delivery> left = rig.unfinished();
        assertThat(left).hasSize(1);
        return left.get(0);
    }

    @Test
    void aDeadLetterIsTriedOnceMoreAndIsDeadAgain() throws Exception {
        Delivery delivery = die();
        DeadLetter letter = get(rig.inbox.dead()).get(0);
        assertThat(letter.id()).matches("[0-9a-f]{8}");
        assertThat(letter).isEqualTo(new DeadLetter(letter.id(), heard(1), "deploys", "a", 3, "no database", NOON));
        assertThat(get(rig.inbox.revive(letter))).isTrue();
        assertThat(get(rig.inbox.revive(letter))).isFalse();
        assertThat(get(rig.inbox.dead())).isEmpty();
        begin(4);
        rig.inbox.done(delivery, "a", HandlerOutcome.failed("no luck"));
        assertThat(get(rig.inbox.dead()))
                .extracting(DeadLetter::attempts, DeadLetter::reason)
                .containsExactly(tuple(4, "no luck"));
        assertThat(get(rig.inbox.revive(letter))).isTrue();
        rig.restart();
        assertThat(rig.unfinished()).isEmpty();
        assertThat(get(rig.inbox.dead())).hasSize(1);
    }

    @Test
    void aDeadLetterIsForgottenWithItsMessage() throws Exception {
        die();
        DeadLetter letter = get(rig.inbox.dead()).get(0);
        assertThat(get(rig.inbox.drop(letter))).isTrue();
        assertThat(get(rig.inbox.drop(letter))).isFalse();
        assertThat(rig.rows()).containsEntry("message", 0L).containsEntry("delivery", 0L);
    }

    private Delivery die() throws Exception {
        Delivery delivery = delivery(1, "a");
        rig.take(delivery);
        for (int attempt = 1; attempt <= 3; attempt++) {
            begin(attempt);
            rig.inbox.done(delivery, "a", HandlerOutcome.failed("no database"));
            rig.restart();
            rig.unfinished();
        }
        return delivery;
    }

    private void begin(int attempt) throws Exception {
        get(rig.inbox.begun(Delivery.resumed(heard(1), "deploys", "a", attempt - 1), "a"));
    }
}
