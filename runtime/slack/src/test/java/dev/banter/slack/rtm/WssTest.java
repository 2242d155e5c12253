package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.core.time.SystemTimers;
import dev.banter.slack.Token;
import dev.banter.slack.fixture.Certificates;
import dev.banter.slack.fixture.Ears;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.TestProxy;
import dev.banter.slack.invite.Invitation;
import dev.banter.slack.invite.Relay;
import dev.banter.slack.link.Fate;
import dev.banter.slack.link.Gate;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.SetbackException;
import dev.banter.slack.socket.Dialer;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.NettyLoop;
import dev.banter.slack.socket.Tls;
import dev.banter.slack.web.DirectorySettings;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.web.WebDirectory;
import dev.banter.slack.web.WebThreads;
import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be spoken to over wss. */
class WssTest {

    private static final Identity HELPER = new Identity(new WorkspaceId("T1"), new UserId("U1"), null, "helper");

    @TempDir
    private Path folder = Path.of("");

    private final SystemTimers timers = new SystemTimers();
    private final NettyLoop loop = new NettyLoop();
    private final Machinery machinery = new Machinery(loop, timers, new Random(7));
    private final WebThreads threads = new WebThreads(1);

    @AfterEach
    void closeAll() {
        loop.close();
        threads.close();
        timers.close();
    }

    @Test
    void speaksToAServerWithACertificateForItsHost() throws Exception {
        Certificates right = Certificates.of(folder, "dns:localhost");
        try (FakeSlack slack = new FakeSlack(right.server())) {
            RtmLine line = dial(slack, Tls.client(right.trust())).get(30, TimeUnit.SECONDS);
            await().until(() -> slack.sessions.size() == 1);
            machinery.onLoop().loop().execute(() -> line.connection().hangUp());
            line.connection().closed().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void refusesATrustedCertificateForAnotherHost() throws Exception {
        Certificates wrong = Certificates.of(folder, "dns:other.example");
        try (FakeSlack slack = new FakeSlack(wrong.server())) {
            assertThat(reason(dial(slack, Tls.client(wrong.trust())))).contains("localhost");
            assertThat(slack.sessions).isEmpty();
        }
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        Certificates unknown = Certificates.of(folder, "dns:localhost");
        try (FakeSlack slack = new FakeSlack(unknown.server())) {
            assertThat(reason(dial(slack, Tls.client(null)))).contains("SSLHandshakeException");
            assertThat(slack.sessions).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana:p4ss-canary"})
    void speaksThroughATunnelToAHostThatThisMachineDoesNotKnow(String access) throws Exception {
        Certificates right = Certificates.of(folder, "dns:wss.slack.test");
        try (FakeSlack slack = new FakeSlack(right.server());
                TestProxy proxy = access.isEmpty() ? TestProxy.open() : TestProxy.locked(access)) {
            RtmLine line = dial(tunnelled(slack, proxy, access), slack, Tls.client(right.trust()))
                    .get(30, TimeUnit.SECONDS);
            await().until(() -> slack.sessions.size() == 1);
            assertThat(proxy.passed).containsExactly("CONNECT wss.slack.test:" + slack.port() + " HTTP/1.1");
            machinery.onLoop().loop().execute(() -> line.connection().hangUp());
            line.connection().closed().get(30, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana:wrong-p4ss-canary"})
    void aTunnelThatIsRefusedIsToldWithoutThePassword(String access) throws Exception {
        Certificates right = Certificates.of(folder, "dns:wss.slack.test");
        try (FakeSlack slack = new FakeSlack(right.server());
                TestProxy proxy = TestProxy.locked("ana:p4ss-canary")) {
            Invitation invitation = tunnelled(slack, proxy, access);
            assertThat(reason(dial(invitation, slack, Tls.client(right.trust()))))
                    .isEqualTo(
                            "the proxy wants a name and a password that it knows (HTTP 407): check the setting 'proxy'");
            assertThat(String.valueOf(invitation.relay())).doesNotContain("canary");
            assertThat(slack.sessions).isEmpty();
        }
    }

    private static Invitation tunnelled(FakeSlack slack, TestProxy proxy, String access) {
        String[] words = access.split(":", 2);
        return new Invitation(
                URI.create("wss://wss.slack.test:" + slack.port() + "/ws/" + FakeSlack.URL_SECRET),
                InetSocketAddress.createUnresolved("wss.slack.test", slack.port()),
                HELPER,
                new Relay(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()),
                        access.isEmpty() ? null : words[0],
                        access.isEmpty() ? null : words[1]));
    }

    private CompletableFuture<RtmLine> dial(FakeSlack slack, SslContext tls) {
        Invitation invitation = new Invitation(
                URI.create("wss://localhost:" + slack.port() + "/ws/" + FakeSlack.URL_SECRET),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), slack.port()),
                HELPER,
                null);
        return dial(invitation, slack, tls);
    }

    private CompletableFuture<RtmLine> dial(Invitation invitation, FakeSlack slack, SslContext tls) {
        Ears ears = new Ears();
        RtmSettings settings = RtmSettings.at(slack.base());
        LoopTimers loopTimers = machinery.onLoop();
        Token token = Token.of("xoxb-1");
        WebDirectory directory =
                new WebDirectory(new WebApi(settings.web(), token, threads, timers), DirectorySettings.USUAL, timers);
        Intake intake = new Intake(
                new Hearing(ears, directory, ears), new Gate(ears, loopTimers), new Copies(loopTimers), token);
        Dialer dialer =
                new Dialer(loopTimers, settings.times(), settings.sizes().longestIn(), tls);
        return new RtmLines(dialer, loopTimers, settings, intake).open(invitation, new Deaf());
    }

    private static String reason(CompletableFuture<RtmLine> dialled) {
        Throwable failure = Objects.requireNonNull(
                catchThrowable(() -> dialled.get(30, TimeUnit.SECONDS)).getCause());
        return ((Loss) ((SetbackException) failure).setback()).reason();
    }

    /** Nobody to tell. */
    private static final class Deaf implements Fate {
        @Override
        public void hello() {}

        @Override
        public void ending(String reason) {}

        @Override
        public void lost(Loss loss) {}
    }
}
