package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.Markup;
import dev.banter.api.Posted;
import dev.banter.api.Slack;
import dev.banter.api.SlackException;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.fixture.Said;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speaking without being spoken to. */
@Timeout(120)
final class PluginSlackTest {

    private static final WorkspaceId OTHER = new WorkspaceId("T0OTHER");

    private final BotRig rig = BotRig.roomy();
    private final Slack slack = rig.bot.services(rig.open("deploys")).slack();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "C0GENERAL,             C0GENERAL",
        "G0SECRET,              G0SECRET",
        "D0ANA,                 D0ANA",
        "<#C0GENERAL>,          C0GENERAL",
        "<#C0GENERAL|general>,  C0GENERAL",
        "general,               C0NAMED",
        "#general,              C0NAMED",
        "U0ANA,                 D0ANA",
        "<@U0ANA>,              D0ANA",
        "<@U0ANA|ana>,          D0ANA",
    })
    void saysItThere(String where, String channel) {
        rig.directory.knows("general", "C0NAMED");

        Posted posted = slack.say(where, "a < b").toCompletableFuture().join();

        assertThat(posted.channel().id()).isEqualTo(channel);
        assertThat(rig.wire.texts()).containsExactly("a &lt; b");
    }

    @Test
    void saysItInAThreadAndBroadcastsIt() {
        slack.inThread("C1", "1.1", "quietly");
        slack.broadcast("C1", "1.1", Markup.here().plus(" aloud"));
        slack.privately(new UserId("U0ANA"), "between us");

        assertThat(rig.wire.sent().stream().map(sent -> sent.part().toString()))
                .containsExactly(
                        "Part[channel=ChannelId[id=C1], thread=1.1, broadcast=false, markup=quietly]",
                        "Part[channel=ChannelId[id=C1], thread=1.1, broadcast=true, markup=<!here> aloud]",
                        "Part[channel=ChannelId[id=D0ANA], thread=null, broadcast=false, markup=between us]");
    }

    @Test
    void theSameWordsTwiceAreSaidTwice() {
        slack.say("C1", "again");
        slack.say("C1", "again");

        assertThat(rig.wire.texts()).containsExactly("again", "again");
    }

    @Test
    void withoutAWorkspaceNothingIsSaid() {
        LineOutbox outbox = new LineOutbox(Pacing.OFF, rig.timers, 10, 10);
        try (Bot bot = new Bot(BotSettings.DEFAULT, rig.timers, rig.inbox, outbox, rig.told)) {
            assertFails(bot.services(rig.open("early")).slack().say("C1", "hello"), "no workspace is connected yet");
        }
        assertThat(rig.told.lines()).anyMatch(line -> line.startsWith("not said early Slack nothing was said"));
    }

    @Test
    void ofSeveralWorkspacesOneHasToBeNamed() {
        FakeWire other = FakeWire.answering();
        rig.outbox.connect(OTHER, other, new FakeDirectory());

        assertFails(slack.say("C1", "where?"), "[T0OTHER, T0TEAM]; name one with Slack.in(WorkspaceId)");
        slack.in(OTHER).say("C1", "there");
        slack.in(Said.WORKSPACE).say("C1", "here");

        assertThat(other.texts()).containsExactly("there");
        assertThat(rig.wire.texts()).containsExactly("here");
    }

    @Test
    void anUnknownWorkspaceIsRefused() {
        assertFails(slack.in(OTHER).say("C1", "where?"), "workspace T0OTHER is not connected");
    }

    @Test
    void whatIsChainedToARefusalRunsOnThePluginsThreads() {
        List<String> ranOn = new CopyOnWriteArrayList<>();

        slack.in(OTHER)
                .say("C1", "where?")
                .exceptionally(failure -> null)
                .thenRunAsync(() -> ranOn.add(Thread.currentThread().getName()));

        await().until(() -> !ranOn.isEmpty());
        assertThat(ranOn.get(0)).startsWith("plugin-deploys-then-");
    }

    private static void assertFails(CompletionStage<Posted> stage, String message) {
        assertThatThrownBy(() -> stage.toCompletableFuture().join())
                .cause()
                .isInstanceOfSatisfying(
                        SlackException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(SlackException.Kind.WORKSPACE))
                .hasMessageContaining(message);
    }
}
