package dev.banter.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.slack.socket.HandTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Turns, on a clock that is moved by hand. */
final class LimiterTest {

    private final HandTimers timers = new HandTimers();

    /** What was called and is not answered: the call's name, and its answer to be. */
    private final List<Call> calls = new ArrayList<>();

    private record Call(String name, CompletableFuture<String> answer) {}

    @Test
    void withoutTiersAllGoAtOnceUpToSoMany() {
        Limiter limiter = limiter(false, 100, 3);
        for (int i = 0; i < 5; i++) {
            call(limiter, "chat.update", "u" + i, true);
        }
        assertThat(names()).containsExactly("u0", "u1", "u2");

        calls.get(1).answer().complete("");
        assertThat(names()).containsExactly("u0", "u1", "u2", "u3");
    }

    @Test
    void aTierIsABurstAndThenARate() {
        Limiter limiter = limiter(true, 100, 100);
        for (int i = 0; i < 13; i++) {
            call(limiter, "conversations.list", "l" + i, true);
            call(limiter, "users.info", "i" + i, true);
        }
        assertThat(names()).hasSize(10 + 13);

        pass(Duration.ofMillis(3_001));
        assertThat(names()).hasSize(11 + 13).endsWith("l10");
        pass(Duration.ofSeconds(6));
        assertThat(names()).hasSize(13 + 13).endsWith("l11", "l12");
    }

    @Test
    void whoIsTooFastWaitsAsAskedAndStaysFirstAndOtherMethodsGoOn() {
        Limiter limiter = limiter(false, 100, 1);
        CompletableFuture<String> first = call(limiter, "pins.add", "p0", true);
        call(limiter, "pins.add", "p1", true);
        tooFast(0, Duration.ofSeconds(2));

        call(limiter, "users.info", "other", true);
        pass(Duration.ofMillis(1_999));
        assertThat(names()).containsExactly("p0", "other");

        pass(Duration.ofMillis(2));
        assertThat(names()).containsExactly("p0", "other", "p0");
        calls.get(2).answer().complete("done");
        assertThat(first.join()).isEqualTo("done");
        assertThat(names()).endsWith("p1");
    }

    @Test
    void whereSlackDoesNotSayForHowLongThereIsAUsualPause() {
        Limiter limiter = limiter(false, 100, 1);
        call(limiter, "pins.add", "p0", true);
        tooFast(0, null);

        pass(Duration.ofSeconds(29));
        assertThat(names()).hasSize(1);
        pass(Duration.ofSeconds(2));
        assertThat(names()).hasSize(2);
    }

    @Test
    void theOneWhoIsNotPatientIsToldAndTheOthersWait() {
        Limiter limiter = limiter(false, 100, 1);
        CompletableFuture<String> told = call(limiter, "pins.add", "p0", false);
        call(limiter, "pins.add", "p1", true);
        tooFast(0, Duration.ofSeconds(1));

        assertThat(fault(told)).isInstanceOf(Fault.Slower.class);
        assertThat(names()).containsExactly("p0");
        pass(Duration.ofMillis(1_001));
        assertThat(names()).containsExactly("p0", "p1");
    }

    @Test
    void nothingGrowsWithoutBound() {
        Limiter limiter = limiter(false, 2, 1);
        CompletableFuture<String> first = call(limiter, "pins.add", "p0", true);
        call(limiter, "pins.add", "p1", true);

        assertThat(fault(call(limiter, "pins.add", "p2", true))).isInstanceOf(Fault.Crowded.class);

        calls.get(0).answer().complete("");
        assertThat(first).isCompleted();
        assertThat(call(limiter, "pins.add", "p3", true)).isNotDone();
    }

    @Test
    void whatWaitsForItsTurnFailsAtTheClose() {
        Limiter limiter = limiter(false, 100, 1);
        call(limiter, "pins.add", "p0", true);
        CompletableFuture<String> waiting = call(limiter, "pins.add", "p1", true);

        limiter.close(new WebException(new Fault.Closed(), "closed"));

        assertThat(fault(waiting)).isInstanceOf(Fault.Closed.class);
    }

    private Limiter limiter(boolean paced, int waiting, int atOnce) {
        return new Limiter(
                new LimitSettings(
                        paced,
                        waiting,
                        atOnce,
                        5,
                        Duration.ofMillis(10),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        Duration.ZERO),
                timers);
    }

    private CompletableFuture<String> call(Limiter limiter, String method, String name, boolean patient) {
        return limiter.inTurn(method, patient, () -> new WebException(new Fault.Crowded(), "crowded"), () -> {
            Call made = new Call(name, new CompletableFuture<>());
            calls.add(made);
            return made.answer();
        });
    }

    private void tooFast(int call, @Nullable Duration pause) {
        calls.get(call).answer().completeExceptionally(new WebException(new Fault.Slower(pause), "slower"));
    }

    private void pass(Duration time) {
        timers.pass(time, () -> {});
    }

    private List<String> names() {
        return calls.stream().map(Call::name).toList();
    }

    private static @Nullable Fault fault(CompletableFuture<?> failed) {
        return Patience.fault(
                Objects.requireNonNull(Assertions.catchThrowableOfType(CompletionException.class, failed::join)));
    }
}
