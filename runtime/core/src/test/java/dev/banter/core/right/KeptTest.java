package dev.banter.core.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class KeptTest {

    private final Kept<String, String> kept = new Kept<>(() -> 0, Duration.ofMinutes(5), Duration.ZERO);

    @Test
    void whoeverCannotAskLeavesNobodyWaiting() {
        assertThat(kept.get("who", () -> {
                    throw new StackOverflowError();
                }))
                .isCompletedExceptionally();
        assertThat(kept.get("who", () -> CompletableFuture.completedFuture("ana")))
                .isCompletedWithValue("ana");
    }
}
