package dev.banter.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.slack.web.ProxySettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxy before Slack: the bot's own, or the one that everybody on the machine uses. */
final class ProxySettingTest {

    @TempDir
    Path folder;

    private SettingsHome home;

    @BeforeEach
    void settle() {
        home = new SettingsHome(folder);
    }

    @Test
    void aProxyIsTheBotsOwnOrTheUsualOne() throws Exception {
        Map<String, String> usual = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1234567890-abcd",
                "https_proxy", "http://usual.example:3128",
                "NO_PROXY", "corp.example, .near.example");
        ProxySettings proxy = home.read(usual, Map.of()).proxy().orElseThrow();
        assertThat(proxy.host()).isEqualTo("usual.example");
        assertThat(proxy.standsBefore("slack.com")).isTrue();
        assertThat(proxy.standsBefore("a.near.example")).isFalse();
        assertThat(home.read(usual, Map.of("proxy", "off")).proxy()).isEmpty();
        home.file("proxy: http://ana:secret@own.example:8080");
        assertThat(home.read(usual, Map.of()).proxy().orElseThrow()).hasToString("ana:…@own.example:8080");
        assertThat(home.read(Map.of("HTTPS_PROXY", "socks5://a"), Map.of()).proxy())
                .isEmpty();
    }

    @Test
    void whatIsOnThisMachineIsBehindNoUsualProxyAndMayBeBehindTheBotsOwn() throws Exception {
        Map<String, String> usual =
                Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890-abcd", "HTTPS_PROXY", "http://127.0.0.1:3128");
        assertThat(home.read(usual, Map.of()).proxy().orElseThrow().standsBefore("127.0.0.1"))
                .isFalse();
        assertThat(home.read(usual, Map.of("proxy", "127.0.0.1:3128"))
                        .proxy()
                        .orElseThrow()
                        .standsBefore("127.0.0.1"))
                .isTrue();
    }

    @Test
    void aProxyThatIsNoneIsNotRepeated() {
        assertThat(home.problems(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890-abcd", "BANTER_PROXY", "socks5://ana:p4ss@proxy"),
                        Map.of()))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("BANTER_PROXY: ").doesNotContain("p4ss"));
    }

    @Test
    void theUsualProxyThatIsNoneSaysHowToGoWithoutIt() throws Exception {
        Map<String, String> usual =
                Map.of("SLACK_BOT_TOKEN", "xoxb-1234567890-abcd", "HTTPS_PROXY", "socks5://ana:p4ss@proxy:1080");
        assertThat(home.problems(usual, Map.of()))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("HTTPS_PROXY: a proxy is http://HOST:PORT")
                        .contains("BANTER_PROXY=off", "'proxy: off' in banter.yaml")
                        .doesNotContain("p4ss"));
        home.file("proxy: off");
        assertThat(home.read(usual, Map.of()).proxy()).isEmpty();
    }
}
