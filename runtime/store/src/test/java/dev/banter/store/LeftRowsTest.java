package dev.banter.store;

import static dev.banter.store.InboxRig.WORKSPACE;
import static dev.banter.store.InboxRig.get;
import static dev.banter.store.InboxRig.heard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.inbox.Backlog;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was left is handed out page by page, in the order in which it came. */
@Timeout(60)
final class LeftRowsTest {

    /** More than a page, and less than two. */
    private static final int MANY = StoredInbox.PAGE + 100;

    @TempDir
    Path folder;

    private InboxRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new InboxRig(folder);
        for (int number = 1; number < MANY; number++) {
            rig.inbox.take(delivery(number));
        }
        rig.take(delivery(MANY));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** The last ones failed, and are not behind the others for it. */
    @Test
    void itIsHandedOutInTheOrderInWhichItCame() throws Exception {
        IntStream.of(1, 2, MANY)
                .forEach(number -> rig.inbox.done(delivery(number), "a", HandlerOutcome.failed("no database")));
        rig.restart();
        Backlog backlog = rig.inbox.unfinished(WORKSPACE, "deploys");
        assertThat(times(get(backlog.next()))).isEqualTo(times(1, StoredInbox.PAGE));
        assertThat(times(get(backlog.next()))).isEqualTo(times(StoredInbox.PAGE + 1, MANY));
        assertThat(get(backlog.next())).isEmpty();
        assertThat(get(backlog.next())).isEmpty();
    }

    @Test
    void aPageOfWhichAllIsDeadIsNotTheLast() throws Exception {
        get(rig.write(sql -> sql.run("UPDATE delivery SET attempt = 3 WHERE rowid <= ?", StoredInbox.PAGE)));
        rig.restart();
        assertThat(times(rig.unfinished())).isEqualTo(times(StoredInbox.PAGE + 1, MANY));
        assertThat(get(rig.inbox.dead())).hasSize(StoredInbox.PAGE);
    }

    /** Or there would be no end of it, where a handler is parked. */
    @Test
    void whatIsLeftOnceMoreComesWhenItIsAskedForOnceMore() throws Exception {
        rig.restart();
        Backlog backlog = rig.inbox.unfinished(WORKSPACE, "deploys");
        get(backlog.next()).forEach(left -> rig.inbox.done(left, "a", HandlerOutcome.LEFT));
        assertThat(get(backlog.next())).hasSize(MANY - StoredInbox.PAGE);
        assertThat(rig.unfinished()).hasSize(StoredInbox.PAGE);
    }

    /** Links read on meanwhile. */
    @Test
    void noMoreThanAPageTakesUpRoom() throws Exception {
        rig.restart();
        rig.fullAt(MANY);
        Backlog backlog = rig.inbox.unfinished(WORKSPACE, "deploys");
        get(backlog.next());
        assertThat(rig.inbox.full()).isFalse();
        get(backlog.next());
        assertThat(rig.inbox.full()).isTrue();
    }

    @Test
    void thoseOfOthersAreNotLookedAt() throws Exception {
        List<String> plan =
                get(rig.write(sql -> sql.ask("EXPLAIN QUERY PLAN " + LeftRows.LAST, row -> row.getString("detail"))));
        assertThat(plan)
                .filteredOn(step -> step.contains("delivery "))
                .hasSize(2)
                .allMatch(step -> step.endsWith("(plugin=? AND state=? AND rowid>?)"));
        assertThat(plan).noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    private static Delivery delivery(int number) {
        return Delivery.heard(heard(ts(number), number), "deploys", List.of("a"));
    }

    private static String ts(int number) {
        return "1700000000.%06d".formatted(number);
    }

    private static List<String> times(List<Delivery> deliveries) {
        return deliveries.stream().map(one -> one.message().ts()).toList();
    }

    private static List<String> times(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(LeftRowsTest::ts).toList();
    }
}
