package dev.banter.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.banter.api.ChannelId;
import dev.banter.api.Markup;
import dev.banter.api.Posted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReturnedTest {

    private final List<String> said = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Returned returned =
            new Returned(post -> said.add(post.toString()), failures::add, other -> false, () -> {});

    @ParameterizedTest
    @MethodSource
    void isSaid(Object value, List<String> expected) {
        returned.say(value);

        assertThat(said).isEqualTo(expected);
        assertThat(failures).isEmpty();
    }

    static Stream<Arguments> isSaid() {
        return Stream.of(
                Arguments.of("a & b", List.of("a &amp; b")),
                Arguments.of(Markup.here(), List.of("<!here>")),
                Arguments.of(Optional.of("one"), List.of("one")),
                Arguments.of(List.of("one", Markup.of("two")), List.of("one", "two")),
                Arguments.of(Stream.of("one", "two"), List.of("one", "two")),
                Arguments.of(CompletableFuture.completedFuture("one"), List.of("one")),
                Arguments.of(CompletableFuture.completedStage(List.of("one", "two")), List.of("one", "two")),
                Arguments.of(
                        List.of(Optional.of("one"), Stream.of(List.of("two"), Optional.of(Stream.of("three")))),
                        List.of("one", "two", "three")),
                Arguments.of(null, List.of()),
                Arguments.of("", List.of()),
                Arguments.of(Markup.of(""), List.of()),
                Arguments.of(Optional.empty(), List.of()),
                Arguments.of(List.of(), List.of()),
                Arguments.of(Arrays.asList("one", null, "", "two"), List.of("one", "two")),
                Arguments.of(CompletableFuture.completedFuture(null), List.of()),
                Arguments.of(CompletableFuture.completedFuture(posted()), List.of()));
    }

    @Test
    void aStageIsSaidWhenItCompletes() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        returned.say(stage);
        assertThat(said).isEmpty();

        stage.complete("later");

        assertThat(said).containsExactly("later");
    }

    @Test
    void aStageThatFailsIsToldWithoutItsWrapping() {
        IllegalStateException failure = new IllegalStateException("on purpose");

        returned.say(CompletableFuture.failedFuture(failure));
        returned.say(CompletableFuture.failedFuture(new CompletionException(failure)));

        assertThat(failures).containsExactly(failure, failure);
    }

    @Test
    void whatAStageHoldsMayBeWrongToo() {
        returned.say(CompletableFuture.completedFuture(42));

        assertThat(failures).singleElement().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> returned.say(42))
                .withMessageEndingWith("it returned a java.lang.Integer");
    }

    @Test
    void aStreamIsClosed() {
        List<String> closed = new ArrayList<>();

        returned.say(Stream.of("one").onClose(() -> closed.add("closed")));

        assertThat(closed).containsExactly("closed");
    }

    @Test
    void anEndlessStreamEndsWithTheDeadline() {
        Stream<String> endless = Stream.generate(() -> "again").peek(text -> {
            if (said.size() == 100) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatIllegalStateException().isThrownBy(() -> returned.say(endless));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(said).hasSize(100);
    }

    private static Posted posted() {
        return new Posted(new ChannelId("C1"), "1.1", Optional.empty(), List.of("1.1"));
    }
}
