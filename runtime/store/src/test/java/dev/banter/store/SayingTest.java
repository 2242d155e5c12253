package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.Post;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.Delivery;
import dev.banter.core.inbox.HandlerOutcome;
import dev.banter.core.inbox.Inbox;
import dev.banter.core.message.Heard;
import dev.banter.core.outbox.Book;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.DoubtListener;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.outbox.OutboxSettings;
import dev.banter.core.outbox.Outgoing;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.SystemTimers;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Directory;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin is told of what it says, by an outbox whose book survives the process. */
@Timeout(60)
final class SayingTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("T0ACME");
    private static final ChannelId GENERAL = new ChannelId("C0GENERAL");
    private static final String MESSAGE = "T0ACME/C0GENERAL/1700000000.000001";

    @TempDir
    Path folder;

    private final SystemTimers timers = new SystemTimers();
    private final ListedWire wire = new ListedWire();
    private Store store;
    private Inbox inbox;
    private Book book;
    private LineOutbox outbox;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        inbox = store.inbox(InboxSettings.DEFAULT, timers, InstantSource.system());
        book = store.book(InstantSource.system());
        OutboxSettings settings = new OutboxSettings(Pacing.OFF, 100, 100, Duration.ZERO);
        outbox = new LineOutbox(settings, timers, book, new DoubtListener() {});
        outbox.connect(WORKSPACE, wire, new NoDirectory());
    }

    @AfterEach
    void close() {
        store.close();
        timers.close();
    }

    @Test
    void onAFullDiskItWaitsAndIsSaidInItsOrderOnceThereIsRoom() throws Exception {
        pages(1);
        CompletableFuture<Receipt> large = outbox.post(saying("slack@1", "x".repeat(100_000)));
        CompletableFuture<Receipt> small = outbox.post(saying("slack@2", "short"));
        CompletableFuture<Receipt> reaction = outbox.post(new Outgoing(
                key("slack@3"), WORKSPACE, general(), new Content.Reaction("1700000000.000001", "eyes", true)));
        // one after another: when this is through, those have been tried
        get(store.writer().write(sql -> ""));
        assertThat(wire.sent).isEmpty();
        assertThat(List.of(large, small, reaction)).noneMatch(CompletableFuture::isDone);
        pages(1_000_000);

        get(large);
        get(small);
        get(reaction);
        assertThat(wire.sent).containsExactly("xxxxx", "short", "Reaction");
        assertThat(rows()).containsEntry("outbox", 0L);
    }

    /** Were it through before, a kill in between would lose what it said. */
    @Test
    void noHandlerIsThroughBeforeWhatItSaidIsWritten() throws Exception {
        Delivery delivery = take();
        pages(1);
        CompletableFuture<Receipt> large = outbox.post(saying(MESSAGE, "x".repeat(100_000)));
        inbox.settled(delivery, "Deploys#a", HandlerOutcome.DONE);
        assertThat(rows()).containsEntry("delivery", 1L);
        pages(1_000_000);
        get(large);
        assertThat(rows()).containsEntry("delivery", 0L).containsEntry("outbox", 0L);
    }

    @Test
    void whatIsNotWrittenUntilTheStoreClosesIsNotSaid() throws Exception {
        pages(1);
        CompletableFuture<Receipt> large = outbox.post(saying("slack@1", "x".repeat(100_000)));
        store.close();
        assertFails(large, Kind.TRANSIENT, "nothing was said: it could not be written down");
        assertThat(wire.sent).isEmpty();
    }

    @Test
    void whatMayHaveBeenSaidInAnEarlierRunIsUncertain() throws Exception {
        take();
        Outgoing outgoing = saying(MESSAGE, "hello");
        wire.answer = CompletableFuture.failedFuture(new SlackException(Kind.UNCERTAIN, "", "no answer came"));
        assertFails(outbox.post(outgoing), Kind.UNCERTAIN, "no answer came");
        assertFails(
                outbox.post(outgoing),
                Kind.UNCERTAIN,
                "said in an earlier run, or not: nobody knows; look there before you say it again");
        assertThat(wire.sent).containsExactly("hello");
    }

    private Delivery take() throws Exception {
        Heard message = new Heard(
                WORKSPACE, GENERAL, new UserId("U0ANA"), "1700000000.000001", null, false, true, false, "hi", "hi");
        Delivery delivery = Delivery.heard(message, "deploys", List.of("Deploys#a"));
        get(inbox.take(delivery));
        return delivery;
    }

    private static Outgoing saying(String origin, String text) {
        return new Outgoing(key(origin), WORKSPACE, general(), new Content.Message(Post.of(text)));
    }

    private static VerbKey key(String origin) {
        return new VerbKey(origin, "deploys", "Deploys#a", 0);
    }

    private static Target general() {
        return new Target(new Destination.Channel(GENERAL), null, false);
    }

    /** The disk has room for so many pages, or for no more than there are. */
    private void pages(int most) throws Exception {
        get(store.writer().write(sql -> {
            sql.say("PRAGMA max_page_count = " + most);
            return "";
        }));
    }

    private Map<String, Long> rows() throws Exception {
        get(store.writer().write(sql -> ""));
        return new Upkeep(folder).check().rows();
    }

    private static void assertFails(CompletableFuture<Receipt> said, Kind kind, String message) {
        assertThatThrownBy(() -> get(said))
                .cause()
                .isInstanceOfSatisfying(
                        SlackException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessageContaining(message);
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    /** Takes what is sent, and says of all the same. */
    private static final class ListedWire implements Wire {

        /** The first letters of a message, or what else was done. */
        private final List<String> sent = new CopyOnWriteArrayList<>();

        private volatile CompletionStage<String> answer = CompletableFuture.completedStage("1700000000.000009");

        @Override
        public PartLimits limits() {
            return new PartLimits(200_000, 1_000_000);
        }

        @Override
        public boolean live() {
            return true;
        }

        @Override
        public void onLive(Runnable listener) {}

        @Override
        public boolean frames(Act act) {
            return false;
        }

        @Override
        public CompletionStage<String> send(Act act) {
            sent.add(
                    act instanceof Act.Message message
                            ? message.part().markup().substring(0, 5)
                            : act.getClass().getSimpleName());
            return answer;
        }

        @Override
        public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
            return CompletableFuture.failedStage(new IllegalStateException(method));
        }
    }

    private record NoDirectory() implements Directory {

        @Override
        public CompletionStage<ChannelId> channel(String name) {
            return CompletableFuture.failedStage(new IllegalStateException(name));
        }

        @Override
        public CompletionStage<ChannelId> directMessage(UserId person) {
            return CompletableFuture.failedStage(new IllegalStateException(person.id()));
        }
    }
}
