package dev.banter.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.slack.fixture.Certificates;
import dev.banter.slack.fixture.FakeSlack;
import dev.banter.slack.fixture.TestProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Web API through a proxy, and what settings make one. */
final class ProxyTest extends ApiTest {

    private static final String PASSWORD = "p4ss-canary";

    @TempDir
    private Path folder = Path.of("");

    ProxyTest() throws IOException {}

    @Test
    void callsGoThroughAProxyForEverybody() throws Exception {
        try (TestProxy proxy = TestProxy.open()) {
            slack.on("auth.test", form -> StubApi.Answer.ok("{'ok':true,'user_id':'U1'}"));
            WebApi through = through(address("", proxy));
            assertThat(through.authTest().join().userId()).isEqualTo("U1");
            assertThat(proxy.passed).containsExactly("POST " + slack.base() + "auth.test HTTP/1.1");
        }
    }

    @Test
    void callsGoThroughAProxyThatWantsAPassword() throws Exception {
        try (TestProxy proxy = TestProxy.locked("ana:" + PASSWORD)) {
            slack.on("auth.test", form -> StubApi.Answer.ok("{'ok':true,'user_id':'U1'}"));
            WebApi through = through(address("ana:" + PASSWORD + "@", proxy));
            assertThat(through.authTest().join().userId()).isEqualTo("U1");
            assertThat(proxy.passed).hasSize(1);
            assertThat(slack.head).containsEntry("Authorization", "Bearer " + SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana:wrong-" + PASSWORD + "@"})
    void aProxyThatRefusesIsToldInOneLineWithoutThePassword(String access) throws Exception {
        try (TestProxy proxy = TestProxy.locked("ana:" + PASSWORD)) {
            WebException failure = failure(through(address(access, proxy)).authTest(), WebException.class);
            assertThat(failure).hasMessageContaining("the proxy wants a name and a password that it knows (HTTP 407)");
            assertThat(failure.getMessage()).doesNotContain(PASSWORD).doesNotContain("\n");
            assertThat(failure.fault()).isEqualTo(new Fault.Passing(false));
            assertThat(slack.calls).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana:wrong-" + PASSWORD + "@"})
    void soItIsForATunnel(String access) throws Exception {
        try (TestProxy proxy = TestProxy.locked("ana:" + PASSWORD)) {
            WebSettings settings =
                    patient(URI.create("https://slack.test/api/")).proxy(ProxySettings.parse(address(access, proxy)));
            assertThat(failure(api(settings).authTest(), WebException.class))
                    .hasMessageContaining("a name and a password that it knows (HTTP 407)");
            assertThat(new Doorbell(settings.proxy(), Duration.ofSeconds(30)).ring(settings.base()))
                    .hasValueSatisfying(
                            reason -> assertThat(reason).contains("407").doesNotContain(PASSWORD));
            assertThat(proxy.passed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana:" + PASSWORD})
    void aTunnelLeadsToANameThatThisMachineDoesNotKnow(String access) throws Exception {
        Certificates certificates = Certificates.of(folder, "dns:slack.test");
        SSLContext usual = SSLContext.getDefault();
        SSLContext.setDefault(certificates.trusting());
        try (FakeSlack far = new FakeSlack(certificates.server());
                TestProxy proxy = access.isEmpty() ? TestProxy.open() : TestProxy.locked(access)) {
            WebSettings settings = WebSettings.at(URI.create("https://slack.test:" + far.port() + "/api/"))
                    .proxy(ProxySettings.parse(address(access.isEmpty() ? "" : access + "@", proxy)));
            assertThat(api(settings).authTest().join().userId()).isEqualTo("U1");
            assertThat(far.authorizations).contains("Bearer " + SECRET);
            assertThat(proxy.passed).containsExactly("CONNECT slack.test:" + far.port() + " HTTP/1.1");
            assertThat(new Doorbell(settings.proxy(), Duration.ofSeconds(30)).ring(settings.base()))
                    .isEmpty();
        } finally {
            SSLContext.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "slack.com, true", "wss-primary.slack.com, true", "localhost, false", "127.0.0.1, false", "corp.example, false",
        "a.corp.example, false", "notcorp.example, true", "10.0.0.7, false", "x.dotted.example, false", "[::1], false",
    })
    void whatIsNearIsReachedWithoutIt(String host, boolean through) {
        ProxySettings proxy = ProxySettings.parse("http://proxy.example:3128")
                .except(List.of("corp.example", "10.0.0.7:443", ".dotted.example"));
        assertThat(proxy.standsBefore(host)).isEqualTo(through);
    }

    @Test
    void aStarMeansEverything() {
        assertThat(ProxySettings.parse("proxy.example:3128")
                        .except(List.of("*"))
                        .standsBefore("slack.com"))
                .isFalse();
    }

    @Test
    void addressesAreRead() {
        assertThat(ProxySettings.parse("proxy.example:3128"))
                .isEqualTo(new ProxySettings("proxy.example", 3128, null, null, List.of()));
        assertThat(ProxySettings.parse("http://ana:p%40ss+word@proxy.example"))
                .isEqualTo(new ProxySettings("proxy.example", 80, "ana", "p@ss+word", List.of()))
                .hasToString("ana:…@proxy.example:80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://ana:" + PASSWORD + "@proxy.example:1080",
                "https://ana:" + PASSWORD + "@proxy.example",
                "http://ana:" + PASSWORD + "@",
                "http://ana:" + PASSWORD + "@proxy.example:99999999",
                "ana " + PASSWORD
            })
    void whatIsNoneIsNotRepeated(String address) {
        assertThatThrownBy(() -> ProxySettings.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://HOST:PORT")
                .hasMessageNotContaining(PASSWORD);
    }

    private WebApi through(String proxy) {
        return api(patient(slack.base()).proxy(ProxySettings.parse(proxy)));
    }

    /** No answer is late: a call that is made again would pass the proxy twice. */
    private static WebSettings patient(URI base) {
        return new WebSettings(base, Duration.ofSeconds(30), 10_000).limits(LIMITS);
    }

    private static String address(String access, TestProxy proxy) {
        return "http://" + access + "127.0.0.1:" + proxy.port();
    }
}
