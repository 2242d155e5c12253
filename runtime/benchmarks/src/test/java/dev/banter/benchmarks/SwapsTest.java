package dev.banter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A few swaps under load: none loses or doubles a message, or leaves anything behind. */
final class SwapsTest {

    @Test
    void aPluginIsReplacedUnderLoad() throws Exception {
        List<Figure> figures = new Swaps(9, 20, 200).round();
        assertThat(figures.get(0).value()).isEqualTo(20);
        assertThat(figures.get(1).value()).isPositive();
        assertThat(figures.get(6).value()).isEqualTo(5);
    }
}
