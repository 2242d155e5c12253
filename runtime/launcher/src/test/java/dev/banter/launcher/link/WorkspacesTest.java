package dev.banter.launcher.link;

import static dev.banter.launcher.settings.access.WayIn.HTTP;
import static dev.banter.launcher.settings.access.WayIn.RTM;
import static dev.banter.launcher.settings.access.WayIn.SOCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.core.message.Identity;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.SystemTimers;
import dev.banter.launcher.http.Readiness;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import dev.banter.slack.events.EventsServer;
import dev.banter.slack.events.ServerSettings;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.NettyLoop;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links to workspaces of this machine. */
final class WorkspacesTest {

    private final SystemTimers timers = new SystemTimers();
    private final NettyLoop loop = new NettyLoop();
    private final Machinery machinery = new Machinery(loop, timers, RandomGenerator.getDefault());
    private final LineOutbox outbox = new LineOutbox(Pacing.OFF, timers, 100, 100);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Heard heard = new Heard();
    private final AtomicInteger ready = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final List<String> renewed = new CopyOnWriteArrayList<>();
    private LocalWorkspace acme;
    private LocalWorkspace beta;
    private EventsServer events;

    @BeforeEach
    void open() throws IOException {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        events = EventsServer.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                ServerSettings.USUAL,
                machinery,
                InstantSource.system());
        acme = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0));
        beta = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).idsAfter(1_000));
    }

    @AfterEach
    void close() {
        acme.close();
        beta.close();
        events.close();
        loop.close();
        timers.close();
    }

    @ParameterizedTest
    @EnumSource(WayIn.class)
    void oneIsReadyWithItsHello(WayIn way) {
        try (Workspaces workspaces = start(access("acme", acme, way))) {
            await().until(() -> ready.get() == 1);
            assertThat(outbox.workspaces()).hasSize(1);
            await().until(() -> workspaces.readiness().ready());
            assertThat(workspaces.readiness().reason()).startsWith("live in T");
            assertThat(meters.get("banter.link.up")
                            .tags("workspace", "acme", "way", way.word())
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatComesByTwoWaysIsOfOneWorkspaceAndEachEventIsOne() {
        try (Workspaces workspaces = start(access("acme", acme, RTM, SOCKET))) {
            await().until(() -> workspaces.readiness().reason().matches("rtm: live in T.*; socket: live in T.*"));
            acme.scene().say("ana", "general", "hello");

            await().until(() -> heard.messages.size() == 2);
            assertThat(heard.messages).allMatch(heard.messages.get(0)::equals);
            assertThat(heard.events)
                    .filteredOn(event -> event.endsWith(" message"))
                    .hasSize(1);
            assertThat(outbox.workspaces()).hasSize(1);
        }
    }

    @Test
    void severalAreReadyTogether() {
        try (Workspaces workspaces = start(access("acme", acme, SOCKET), access("beta", beta, RTM))) {
            await().until(() -> ready.get() >= 1);
            assertThat(outbox.workspaces()).hasSize(2);
            await().until(() -> workspaces.readiness().ready());
            assertThat(workspaces.readiness().reason()).contains("acme: live in T", "beta: live in T");

            beta.close();
            await().until(() -> !workspaces.readiness().ready());
            assertThat(workspaces.readiness().reason()).startsWith("beta: ").doesNotContain("acme");
            acme.scene().say("ana", "general", "still here");
            await().until(() -> heard.messages.stream().anyMatch(said -> said.endsWith(" still here")));
        }
    }

    @Test
    void oneThatIsRefusedKeepsNobodyFromWorking() {
        Access wrong =
                new Access("beta", List.of(RTM), Token.of("xoxb-wrong-0000"), Optional.empty(), beta.api(), false, 1);
        try (Workspaces workspaces = start(access("acme", acme, SOCKET), wrong)) {
            await().until(() -> ready.get() >= 1);
            assertThat(refused).hasValue(0);
            Readiness now = workspaces.readiness();
            assertThat(now.ready()).isFalse();
            assertThat(now.reason()).startsWith("beta: Slack refuses the token xoxb-…0000 for good");
        }
    }

    @Test
    void whenAllAreRefusedThatIsTheEnd() {
        Token wrong = Token.of("xoxb-wrong-0000");
        try (Workspaces workspaces = start(
                new Access("acme", List.of(RTM), wrong, Optional.empty(), acme.api(), false, 1),
                new Access("beta", List.of(SOCKET), wrong, Optional.of(wrong), beta.api(), false, 2))) {
            await().until(() -> refused.get() == 1);
            assertThat(ready).hasValue(0);
            assertThat(workspaces.readiness().ready()).isFalse();
        }
    }

    @Test
    void aTokenThatIsRevokedLaterIsTheEndToo() {
        try (Workspaces workspaces = start(access("acme", acme, HTTP))) {
            await().until(() -> ready.get() == 1);
            acme.script().next("users.list").fails("account_inactive");
            acme.script().next("auth.test").fails("token_revoked");
            outbox.call(outbox.workspaces().iterator().next(), "users.list", Map.of());
            await().until(() -> refused.get() == 1);
            assertThat(workspaces.readiness().ready()).isFalse();
            assertThat(workspaces.readiness().reason())
                    .startsWith("Slack refuses the token xoxb-…-bot for good (auth.test: token_revoked)");
        }
    }

    @Test
    void aWayThatIsRefusedLeavesTheOther() {
        Access half = new Access(
                "acme",
                List.of(RTM, SOCKET),
                Token.of("xoxb-local-bot"),
                Optional.of(Token.of("xapp-wrong-0000")),
                acme.api(),
                false,
                1);
        try (Workspaces workspaces = start(half)) {
            await().until(() -> ready.get() >= 1);
            await().until(() -> workspaces.readiness().reason().contains("socket: Slack refuses the token"));
            assertThat(workspaces.readiness().ready()).isTrue();
            assertThat(refused).hasValue(0);
        }
    }

    @Test
    void oneWorkspaceIsNotServedTwice() {
        try (Workspaces workspaces = start(access("acme", acme, SOCKET), access("again", acme, RTM))) {
            await().until(() -> ready.get() >= 1);
            assertThat(outbox.workspaces()).hasSize(1);
            assertThat(workspaces.readiness().ready()).isFalse();
            assertThat(workspaces.readiness().reason())
                    .matches("\\w+: the workspace is T.*, which '\\w+' is already.*");
        }
    }

    private static Access access(String name, LocalWorkspace workspace, WayIn... ways) {
        URI api = workspace.api();
        return new Access(
                name,
                List.of(ways),
                Token.of("xoxb-local-bot"),
                Optional.of(Token.of("xapp-local-bot")),
                Optional.of(SigningSecret.of("local")),
                api,
                false,
                1);
    }

    private Workspaces start(Access... accesses) {
        Workspaces.Turns turns = new Workspaces.Turns() {
            @Override
            public void opened(Identity self) {
                opened.add(self.workspace().id());
            }

            @Override
            public void renewed(Identity self) {
                renewed.add(self.workspace().id());
            }

            @Override
            public void ready() {
                ready.incrementAndGet();
            }

            @Override
            public void refused() {
                refused.incrementAndGet();
            }
        };
        Opener opener = new Opener(machinery, false, Duration.ZERO, Optional.empty(), Optional.of(events));
        Workspaces workspaces = new Workspaces(List.of(accesses), opener, heard, outbox, meters, turns);
        workspaces.start();
        return workspaces;
    }
}
