package dev.banter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thousand replies at once; the round itself finds what went wrong. */
final class BurstTest {

    @Test
    void aThousandRepliesIntoFiveChannelsKeepTheirOrderAndComeNoFasterThanSlackAllows()
            throws IOException, InterruptedException {
        List<Figure> figures = new Burst(1_000, 5, 20).round();

        System.out.print(new Table(List.of(figures)).text());
        assertThat(figures).extracting(Figure::value).contains(1_000.0);
    }
}
