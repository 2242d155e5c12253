package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.fixture.TestProxy;
import dev.banter.slack.web.ProxySettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link whose calls and whose socket go through a proxy. */
final class ProxiedTest extends LinkedTest {

    private static final String ACCESS = "ana:p4ss-canary";

    @ParameterizedTest
    @ValueSource(strings = {"", ACCESS})
    void theWholeLinkGoesThroughTheProxy(String access) throws Exception {
        try (TestProxy proxy = proxy(access)) {
            link = link(quick().through(settings(access, proxy)));
            goLive();
            assertThat(proxy.passed)
                    .contains("CONNECT 127.0.0.1:" + slack.port() + " HTTP/1.1")
                    .contains("POST " + slack.base() + "rtm.connect HTTP/1.1");
            assertThat(proxy.refused).isEmpty();
            assertThat(slack.authorizations).containsOnly("Bearer " + SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana:wrong-p4ss-canary"})
    void aProxyThatRefusesIsToldWithoutThePassword(String access) throws Exception {
        try (TestProxy proxy = proxy(ACCESS)) {
            link = link(quick().through(settings(access, proxy)));
            link.start();
            String reason = await().until(() -> link.status().reason(), told -> told.contains("407"));
            assertThat(reason)
                    .contains("the proxy wants a name and a password that it knows")
                    .doesNotContain("canary", "\n");
            assertThat(slack.calls).isEmpty();
        }
    }

    @Test
    void aProxyThatIsNotThereIsAnOrdinaryLoss() throws Exception {
        TestProxy gone = TestProxy.open();
        gone.close();
        link = link(quick().through(settings("", gone)));
        link.start();
        await().until(() -> link.status().reason().contains("no answer (ConnectException"));
    }

    private static TestProxy proxy(String access) throws IOException {
        return access.isEmpty() ? TestProxy.open() : TestProxy.locked(access);
    }

    private static ProxySettings settings(String access, TestProxy proxy) {
        return ProxySettings.parse("http://" + (access.isEmpty() ? "" : access + "@") + "127.0.0.1:" + proxy.port());
    }
}
