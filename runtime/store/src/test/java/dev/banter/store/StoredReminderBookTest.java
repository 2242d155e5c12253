package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.job.DeadReminder;
import dev.banter.core.job.Note;
import dev.banter.core.job.ReminderBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What plugins want to be reminded of is there after a restart, once. */
@Timeout(60)
final class StoredReminderBookTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123Z");

    @TempDir
    Path folder;

    private Store store;
    private ReminderBook book;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        book = store.reminders(3);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() {
        close();
        open();
    }

    private static Note note(String id, String key, int minutes) {
        return new Note(id, "ops", "tea", key, "text of " + id, noonAnd(minutes), 0);
    }

    private static Instant noonAnd(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private List<Note> due(int minutes) {
        return done(book.take(noonAnd(minutes), noonAnd(minutes + 10), 10));
    }

    @Test
    void whatIsSetIsHandedOutWhenItIsDueAndNotTwice() {
        Note late = note("1", "a", 20);
        Note soon = note("2", "b", 10);
        assertThat(done(book.set(late))).isTrue();
        assertThat(done(book.set(soon))).isTrue();
        restart();
        assertThat(done(book.list("ops", "tea"))).containsExactly(soon, late);
        assertThat(done(book.list("ops", "coffee"))).isEmpty();
        assertThat(done(book.next())).contains(noonAnd(10));
        assertThat(due(9)).isEmpty();
        assertThat(due(20)).containsExactly(soon, late);
        assertThat(due(20)).isEmpty();
        assertThat(done(book.next())).contains(noonAnd(30));
        done(book.done(soon));
        assertThat(due(30)).containsExactly(late);
        restart();
        done(book.wake("ops"));
        assertThat(due(20)).containsExactly(late);
        done(book.later(late, noonAnd(21)));
        assertThat(due(20)).isEmpty();
        assertThat(due(21)).containsExactly(late);
    }

    @Test
    void whatTakesAPlaceIsAnother() {
        Note before = note("1", "a", 0);
        Note after = note("2", "a", 5);
        done(book.set(before));
        assertThat(done(book.begun(before.tried(1)))).isTrue();
        done(book.set(after));
        done(book.done(before));
        done(book.later(before, noonAnd(60)));
        done(book.dead(new DeadReminder(before, "no", NOON)));
        assertThat(done(book.begun(before.tried(2)))).isFalse();
        assertThat(due(5)).containsExactly(after);
        assertThat(done(book.cancel("ops", "tea", "a"))).isTrue();
        assertThat(done(book.cancel("ops", "tea", "a"))).isFalse();
        assertThat(done(book.begun(after.tried(1)))).isFalse();
    }

    @Test
    void aPluginHasNoMoreThanItMay() {
        for (String key : List.of("a", "b", "c", "c")) {
            assertThat(done(book.set(note(key, key, 0)))).isTrue();
        }
        assertThat(done(book.set(note("4", "d", 0)))).isFalse();
        assertThat(done(book.set(new Note("5", "others", "tea", "d", "", NOON, 0))))
                .isTrue();
        assertThat(done(book.cancel("ops", "tea", "a"))).isTrue();
        assertThat(done(book.set(note("4", "d", 0)))).isTrue();
    }

    @Test
    void whatIsDeadWaitsForPeople() {
        Note note = note("1", "a", 0).tried(3);
        DeadReminder dead = new DeadReminder(note, "no water", noonAnd(3));
        done(book.set(note("1", "a", 0)));
        assertThat(done(book.begun(note))).isTrue();
        done(book.dead(dead));
        restart();
        assertThat(done(book.dead())).containsExactly(dead);
        assertThat(done(book.list("ops", "tea"))).isEmpty();
        assertThat(done(book.next())).isEmpty();
        assertThat(due(5)).isEmpty();
        assertThat(done(book.revive(new DeadReminder(note.tried(2), "no water", NOON))))
                .isTrue();
        assertThat(due(5)).containsExactly(note.tried(2));
        assertThat(done(book.drop(dead))).isFalse();
        done(book.dead(dead));
        assertThat(done(book.drop(dead))).isTrue();
        assertThat(done(book.revive(dead))).isFalse();
        assertThat(done(book.dead())).isEmpty();
    }
}
