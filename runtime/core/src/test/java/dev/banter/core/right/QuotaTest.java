package dev.banter.core.right;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Limit.Per;
import dev.banter.api.UserId;
import dev.banter.core.fixture.Said;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a handler may be called, and how long to wait for the next time. */
final class QuotaTest {

    private static final Duration NONE = Duration.ZERO;

    private long now = -3_000_000_000L;

    private static Asker at(@Nullable String channel, String user) {
        return new Asker(Said.WORKSPACE, new UserId(user), channel == null ? null : new ChannelId(channel));
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void noWindowHasMoreThanTheCalls() {
        Quota quota = new Quota(2, Duration.ofSeconds(60), Per.USER);
        Asker ana = at("C1", "U0ANA");

        assertThat(quota.take(ana, now)).isEqualTo(NONE);
        pass(40);
        assertThat(quota.take(ana, now)).isEqualTo(NONE);
        pass(10);
        assertThat(quota.take(ana, now)).isEqualTo(Duration.ofSeconds(10));
        pass(10);
        assertThat(quota.take(ana, now)).isEqualTo(NONE);
        assertThat(quota.take(ana, now)).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void eachPersonHasTheirOwnWhereverTheyAre() {
        Quota quota = new Quota(1, Duration.ofSeconds(60), Per.USER);

        assertThat(quota.take(at("C1", "U0ANA"), now)).isEqualTo(NONE);
        assertThat(quota.take(at("C1", "U0BEN"), now)).isEqualTo(NONE);
        assertThat(quota.take(at("C2", "U0ANA"), now)).isPositive();
    }

    @Test
    void aChannelIsSharedAndNoChannelIsThePersons() {
        Quota quota = new Quota(1, Duration.ofSeconds(60), Per.CHANNEL);

        assertThat(quota.take(at("C1", "U0ANA"), now)).isEqualTo(NONE);
        assertThat(quota.take(at("C1", "U0BEN"), now)).isPositive();
        assertThat(quota.take(at("C2", "U0BEN"), now)).isEqualTo(NONE);
        assertThat(quota.take(at(null, "U0ANA"), now)).isEqualTo(NONE);
        assertThat(quota.take(at(null, "U0BEN"), now)).isEqualTo(NONE);
        assertThat(quota.take(at(null, "U0BEN"), now)).isPositive();
    }

    @Test
    void theWorkspaceIsSharedByAll() {
        Quota quota = new Quota(1, Duration.ofSeconds(60), Per.WORKSPACE);

        assertThat(quota.take(at("C1", "U0ANA"), now)).isEqualTo(NONE);
        assertThat(quota.take(at(null, "U0BEN"), now)).isPositive();
    }

    @Test
    void aCrowdHasTheLongestUnheardOfForgotten() {
        Quota quota = new Quota(1, Duration.ofDays(1), Per.USER);
        quota.take(at("C1", "U0ANA"), now);
        for (int i = 0; i < 100_000; i++) {
            quota.take(at("C1", "U" + i), now);
        }

        assertThat(quota.take(at("C1", "U99999"), now)).isPositive();
        assertThat(quota.take(at("C1", "U0ANA"), now)).isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.2S, 1 second",
        "PT41.5S, 42 seconds",
        "PT1M, 1 minute",
        "PT90S, 90 seconds",
        "PT5M, 5 minutes",
        "PT4M1S, 5 minutes",
        "PT1H, 1 hour",
        "PT2H29M10S, 2 hours 30 minutes",
        "P1D, 1 day",
        "PT23H59M59S, 24 hours"
    })
    void spansAreWords(Duration span, String words) {
        assertThat(Span.words(span)).isEqualTo(words);
    }

    @Test
    void itIsToldAsPeopleWouldSayIt() {
        assertThat(new Quota(1, Duration.ofMinutes(1), Per.USER)).hasToString("once in 1 minute");
        assertThat(new Quota(3, Duration.ofMinutes(5), Per.USER)).hasToString("3 times in 5 minutes");
    }
}
