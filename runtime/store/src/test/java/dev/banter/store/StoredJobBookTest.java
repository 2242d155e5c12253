package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.core.job.JobBook;
import dev.banter.core.job.JobMark;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Where jobs stand is known after a restart. */
@Timeout(60)
final class StoredJobBookTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123Z");

    @TempDir
    Path folder;

    private Store store;
    private JobBook jobs;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        jobs = store.jobs();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static JobMark mark(String handler, int minutes, Optional<Instant> begun) {
        return new JobMark("ops", handler, "every 10m", NOON, NOON.plus(Duration.ofMinutes(minutes)), begun);
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private List<JobMark> afterARestart() {
        close();
        open();
        return done(jobs.marks("ops"));
    }

    @Test
    void whatIsWrittenIsThereAfterARestart() {
        JobMark begun = mark("Ops#look", 20, Optional.of(NOON));
        JobMark other = mark("Ops#tell", 5, Optional.empty());
        done(jobs.write(mark("Ops#look", 10, Optional.empty())));
        done(jobs.write(begun));
        done(jobs.write(other));
        done(jobs.write(new JobMark("shop", "Ops#look", "every 1m", NOON, NOON, Optional.empty())));
        assertThat(afterARestart()).containsExactlyInAnyOrder(begun, other);
        assertThat(done(jobs.marks("others"))).isEmpty();
    }

    @Test
    void onlyTheRunThatIsOverIsOver() {
        JobMark begun = mark("Ops#look", 20, Optional.of(NOON));
        done(jobs.write(begun));
        done(jobs.over("ops", "Ops#look", NOON.minusSeconds(60)));
        assertThat(afterARestart()).containsExactly(begun);
        done(jobs.over("ops", "Ops#look", NOON));
        assertThat(afterARestart()).containsExactly(begun.notBegun());
    }

    /** Or it would be told as cut off after the next start. */
    @Test
    void aRunThatEndsWhileNothingCanBeWrittenIsOverOnceItCan() throws Exception {
        JobMark begun = mark("Ops#look", 20, Optional.of(NOON));
        done(jobs.write(begun));
        done(store.writer().write(sql -> {
            sql.say("PRAGMA busy_timeout = 0");
            return "";
        }));
        SQLiteDataSource other = new SQLiteDataSource();
        other.setUrl("jdbc:sqlite:" + folder.resolve("banter.db"));
        CompletionStage<?> over;
        try (Connection connection = other.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            over = jobs.over("ops", "Ops#look", NOON);
            assertThatThrownBy(() -> done(jobs.write(begun))).hasMessageContaining("another process uses it");
            assertThat(over.toCompletableFuture()).isNotDone();
            statement.execute("ROLLBACK");
        }
        done(over);
        assertThat(afterARestart()).containsExactly(begun.notBegun());
    }

    @Test
    void whatIsForgottenIsGone() {
        done(jobs.write(mark("Ops#look", 20, Optional.of(NOON))));
        done(jobs.forget("ops", "Ops#look"));
        done(jobs.over("ops", "Ops#look", NOON));
        assertThat(afterARestart()).isEmpty();
    }
}
