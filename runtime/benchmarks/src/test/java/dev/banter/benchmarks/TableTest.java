package dev.banter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void showsTheMedianTheLeastAndTheMostOfEachFigure() {
        Table table = new Table(List.of(
                List.of(new Figure("a start", 3.14159, "ms"), new Figure("frames", 1_000_000, "a second")),
                List.of(new Figure("a start", 1, "ms"), new Figure("frames", 3_000_000, "a second")),
                List.of(new Figure("a start", 99, "ms"), new Figure("frames", 2_000_000, "a second"))));

        assertThat(table.text().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "median least most",
                        "a start 3.14 1.00 99.00 ms",
                        "frames 2,000,000 1,000,000 3,000,000 a second");
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Table.median(4, 1, 3, 2)).isEqualTo(2.5);
    }
}
