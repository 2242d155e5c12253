package dev.banter.store;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Backlog;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The inbox of a process that may end and begin again; it is noon there. */
final class InboxRig implements AutoCloseable {

    static final WorkspaceId WORKSPACE = new WorkspaceId("T0ACME");
    static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private static final Duration WEEK = Duration.ofDays(7);

    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    Inbox inbox;

    private final SystemTimers timers = new SystemTimers();
    private final Path folder;
    private Store store;

    InboxRig(Path folder) {
        this.folder = folder;
        this.store = open();
        this.inbox = inbox(1_000);
    }

    /** The process ends, and another begins. */
    void restart() {
        store.close();
        store = open();
        inbox = inbox(1_000);
    }

    /** From now on the inbox is full when so much is unfinished. */
    void fullAt(int unfinished) {
        inbox = inbox(unfinished);
    }

    /** Takes out what is too old. */
    Tidying tidying() {
        return new Tidying(store.writer(), WEEK, timers, now::get);
    }

    <T> CompletionStage<T> write(Work<T> work) {
        return store.writer().write(work);
    }

    private Store open() {
        return Store.open(folder, Durability.FULL, Duration.ZERO);
    }

    private Inbox inbox(int unfinished) {
        return store.inbox(new InboxSettings(100, unfinished, 3, WEEK), timers, now::get);
    }

    static Delivery delivery(int number, String... handlers) {
        return Delivery.heard(heard(number), "deploys", List.of(handlers));
    }

    /** Those with an even number are said in a thread, and mention the bot. */
    static Heard heard(int number) {
        return heard("1700000000.00000" + number, number);
    }

    static Heard heard(String ts, int number) {
        return new Heard(
                WORKSPACE,
                new ChannelId("C0GENERAL"),
                new UserId("U0ANA"),
                ts,
                number % 2 == 0 ? "1600000000.000001" : null,
                false,
                true,
                number % 2 == 0,
                "<@U0BOT> deploy &amp; <b>",
                "deploy & <b>");
    }

    boolean take(Delivery delivery) throws Exception {
        return get(inbox.take(delivery));
    }

    /** All pages of it. */
    List<Delivery> unfinished() throws Exception {
        return unfinished(WORKSPACE, "deploys");
    }

    List<Delivery> unfinished(WorkspaceId workspace, String pluginId) throws Exception {
        Backlog backlog = inbox.unfinished(workspace, pluginId);
        List<Delivery> all = new ArrayList<>();
        List<Delivery> page = get(backlog.next());
        while (!page.isEmpty()) {
            all.addAll(page);
            page = get(backlog.next());
        }
        return all;
    }

    /** The disk has room for so many pages, or for no more than there are. */
    void pages(int most) throws Exception {
        get(store.writer().write(sql -> {
            sql.say("PRAGMA max_page_count = " + most);
            return "";
        }));
    }

    /** The state of each delivery that is kept, and its reason. */
    List<String> states() throws Exception {
        return get(store.writer()
                .write(sql -> sql.ask(
                        "SELECT state, reason FROM delivery", row -> row.getString(1) + ": " + row.getString(2))));
    }

    /** How many rows each table has. */
    Map<String, Long> rows() throws Exception {
        get(store.writer().write(sql -> ""));
        return new Upkeep(folder).check().rows();
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        store.close();
        timers.close();
    }
}
