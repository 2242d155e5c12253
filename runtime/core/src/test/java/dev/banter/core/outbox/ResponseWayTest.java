package dev.banter.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often, how long and where to a command may be answered. */
final class ResponseWayTest {

    private final ManualTimers timers = new ManualTimers();

    private Optional<ResponseWay> way(String url) {
        return ResponseWay.of(Optional.of(url), timers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com/commands/T1/2/3",
                "https://hooks.slack-gov.com/commands/T1/2/3",
                "http://127.0.0.1:7781/respond/1",
                "http://localhost:7781/respond/1",
                "http://[::1]:7781/respond/1"
            })
    void goesByHttpsAndOnThisMachine(String url) {
        assertThat(way(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a url",
                "http://hooks.slack.com/commands/1",
                "http://127.0.0.1.evil.example/1",
                "http://10.0.0.1/1",
                "file:///etc/passwd",
                "ftp://localhost/1",
                "https:relative",
                "https://user:secret@hooks.slack.com/1"
            })
    void goesNowhereElse(String url) {
        assertThat(way(url)).isEmpty();
    }

    @Test
    void takesFiveAnswers() {
        ResponseWay way = way("https://hooks.slack.com/1").orElseThrow();

        for (int i = 0; i < 5; i++) {
            assertThat(way.take()).isTrue();
        }
        assertThat(way.take()).isFalse();
        assertThat(way.take()).isFalse();
    }

    @Test
    void isOpenForHalfAnHour() {
        ResponseWay way = way("https://hooks.slack.com/1").orElseThrow();

        timers.advance(Duration.ofMinutes(30).minusNanos(1));
        assertThat(way.take()).isTrue();
        timers.advance(Duration.ofNanos(1));
        assertThat(way.take()).isFalse();
    }

    @Test
    void isNeverWrittenInFull() {
        assertThat(way("https://hooks.slack.com/commands/T1/secret"))
                .hasToString("Optional[https://hooks.slack.com/…]");
    }
}
