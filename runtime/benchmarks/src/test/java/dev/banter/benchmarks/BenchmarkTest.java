package dev.banter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of them runs to its end, finds what it looks for, and measures something; how much is no matter of a test. */
final class BenchmarkTest {

    static Stream<Benchmark> inTheSmall() {
        return Stream.of(
                new Starts(3),
                new FanOut(5, 100),
                new History(40, 20),
                new Posts(4, 40),
                new Keeping(2, 1_100),
                new Acknowledgements(200, 100, 1_000),
                new Pipelining(3, 10, Duration.ofMillis(5)),
                new Gap(100, 8, 200),
                new Refreshes(10, 3_000, 200),
                new Hostile(List.of(Deed.EXIT, Deed.HALT), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("inTheSmall")
    void measuresSomething(Benchmark benchmark) throws IOException, InterruptedException {
        List<Figure> figures = benchmark.round();

        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.value()).isPositive());
        assertThat(benchmark.round())
                .extracting(Figure::what)
                .isEqualTo(figures.stream().map(Figure::what).toList());
    }
}
