package dev.banter.core.outbox;

import static dev.banter.core.fixture.Said.WORKSPACE;
import static dev.banter.core.outbox.OutboxRig.assertFails;
import static dev.banter.core.outbox.OutboxRig.named;
import static dev.banter.core.outbox.OutboxRig.posted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Posted;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.UserId;
import dev.banter.core.pace.Pacing;
import dev.banter.core.wire.Directory;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where to: names and people are looked up before anything is said. */
@Timeout(120)
final class OutboxDestinationsTest {

    private final OutboxRig rig = new OutboxRig();

    @Test
    void whereToIsLookedUpOnceAndTheOrderIsKept() {
        rig.say(named("general"), "one");
        rig.say(named("general"), "two");
        assertThat(rig.wire.texts()).isEmpty();

        rig.directory.knows("general", "C1");
        rig.say(named("general"), "three");
        rig.wire.answer(0).complete("1.1");
        rig.wire.answer(1).complete("1.2");

        assertThat(rig.wire.texts()).containsExactly("one", "two", "three");
        assertThat(rig.wire.sent()).allMatch(sent -> sent.part().channel().id().equals("C1"));
    }

    @Test
    void aPersonIsWrittenToInTheDirectMessage() {
        rig.directory.knows("U0ANA", "D0ANA");

        rig.say(new Destination.Person(new UserId("U0ANA")), "psst");

        assertThat(rig.wire.sent().get(0).part().channel()).isEqualTo(new ChannelId("D0ANA"));
    }

    @Test
    void whatCannotBeLookedUpFailsTogether() {
        CompletableFuture<Posted> first = rig.say(named("nowhere"), "one");
        CompletableFuture<Posted> second = rig.say(named("nowhere"), "two");

        rig.directory.answer("nowhere").completeExceptionally(new SlackException(Kind.NOT_FOUND, "", "no #nowhere"));

        assertFails(first, Kind.NOT_FOUND, "no #nowhere");
        assertFails(second, Kind.NOT_FOUND, "no #nowhere");
        assertThat(rig.wire.sent()).isEmpty();
    }

    @Test
    void whatTheDirectoryThrowsIsTyped() {
        CompletableFuture<Posted> posted = rig.say(named("general"), "one");

        rig.directory.answer("general").completeExceptionally(new IllegalStateException("on purpose"));

        assertFails(posted, Kind.NOT_FOUND, "on purpose");
    }

    @Test
    void aDirectoryThatThrowsAtOnceIsNoEnd() {
        LineOutbox other = new LineOutbox(Pacing.OFF, rig.timers, 10, 10);
        other.connect(WORKSPACE, rig.wire, new BrokenDirectory());

        assertFails(rig.post(other, new Target(named("general"), null, false), "one"), Kind.NOT_FOUND, "on purpose");
        assertFails(rig.post(other, new Target(named("general"), null, false), "two"), Kind.NOT_FOUND, "on purpose");
    }

    private static final class BrokenDirectory implements Directory {

        @Override
        public CompletableFuture<ChannelId> channel(String name) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public CompletableFuture<ChannelId> directMessage(UserId person) {
            throw new IllegalStateException("on purpose");
        }
    }
}
