package dev.banter.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.Said;
import dev.banter.core.message.MessageKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryInboxTest {

    private final MemoryInbox inbox = new MemoryInbox(3, 2);
    private final List<String> called = new ArrayList<>();

    @Test
    void aMessageIsNewOnce() {
        assertThat(inbox.isNew(key(1))).isTrue();
        assertThat(inbox.isNew(key(1))).isFalse();
        assertThat(inbox.isNew(key(2))).isTrue();
    }

    @Test
    void remembersTheNewest() {
        for (int i = 1; i <= 4; i++) {
            inbox.isNew(key(i));
        }

        assertThat(inbox.isNew(key(4))).isFalse();
        assertThat(inbox.isNew(key(2))).isFalse();
        assertThat(inbox.isNew(key(1))).isTrue();
    }

    @Test
    void whatIsForgottenIsNewAgain() {
        inbox.isNew(key(1));
        inbox.forget(key(1));

        assertThat(inbox.isNew(key(1))).isTrue();
    }

    @Test
    void takesInAtOnce() {
        assertThat(inbox.take(delivery("a")).toCompletableFuture().getNow(false))
                .isTrue();
    }

    @Test
    void isFullByUnfinishedHandlers() {
        take("a");
        assertThat(inbox.full()).isFalse();
        take("b");
        assertThat(inbox.full()).isTrue();

        inbox.done(delivery("a"), "a", HandlerOutcome.DONE);

        assertThat(inbox.full()).isFalse();
    }

    @Test
    void callsWhoeverWaitsForRoomOnce() {
        take("a", "b", "c");
        inbox.whenRoom(() -> called.add("first"));
        inbox.whenRoom(() -> called.add("second"));

        inbox.done(delivery("a"), "a", HandlerOutcome.DONE);
        assertThat(called).isEmpty();
        inbox.done(delivery("b"), "b", HandlerOutcome.DONE);
        assertThat(called).containsExactly("first", "second");
        inbox.done(delivery("c"), "c", HandlerOutcome.DONE);
        assertThat(called).hasSize(2);
    }

    @Test
    void whoeverIsCalledMayWaitAgain() {
        take("a", "b");
        inbox.whenRoom(() -> {
            take("c");
            inbox.whenRoom(() -> called.add("again"));
        });

        inbox.done(delivery("a"), "a", HandlerOutcome.DONE);
        assertThat(called).isEmpty();
        inbox.done(delivery("b"), "b", HandlerOutcome.DONE);

        assertThat(called).containsExactly("again");
    }

    @Test
    void whenThereIsRoomNobodyWaits() {
        inbox.whenRoom(() -> called.add("at once"));

        assertThat(called).containsExactly("at once");
    }

    private void take(String... handlers) {
        inbox.take(delivery(handlers));
    }

    private static Delivery delivery(String... handlers) {
        return Delivery.heard(Said.heard("hi", 1), "deploys", List.of(handlers));
    }

    private static MessageKey key(int number) {
        return Said.heard("hi", number).key();
    }
}
