package dev.banter.core.intercept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LinesTest {

    private final Lines<String> lines = new Lines<>();
    private final List<String> begun = new ArrayList<>();

    private CompletableFuture<?> add(String line, String work) {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        lines.add(line, () -> {
            begun.add(work);
            return over;
        });
        return over;
    }

    @Test
    void worksOfOneLineWaitForEachOtherAndForNoOther() {
        CompletableFuture<?> first = add("a", "a1");
        add("a", "a2");
        add("b", "b1");
        assertThat(begun).containsExactly("a1", "b1");
        assertThat(lines.works()).isEqualTo(3);
        first.complete(null);

        assertThat(begun).containsExactly("a1", "b1", "a2");
        assertThat(lines.works()).isEqualTo(2);
    }

    @Test
    void aWorkThatFailsIsOverToo() {
        CompletableFuture<?> first = add("a", "a1");
        CompletableFuture<?> second = add("a", "a2");
        first.completeExceptionally(new IllegalStateException());
        second.complete(null);

        assertThat(begun).containsExactly("a1", "a2");
        assertThat(lines.works()).isZero();
    }

    @Test
    void aWorkThatCannotEvenBeginIsOver() {
        lines.add("a", () -> {
            throw new IllegalStateException("cannot begin");
        });
        add("a", "a2");

        assertThat(begun).containsExactly("a2");
        assertThat(lines.works()).isOne();
    }

    @Test
    void aLongLineOfWorksThatAreOverAtOnceIsNoDeepStack() {
        CompletableFuture<?> first = add("a", "first");
        IntStream.range(0, 100_000).forEach(number -> lines.add("a", () -> CompletableFuture.completedFuture(number)));
        first.complete(null);

        assertThat(lines.works()).isZero();
    }
}
