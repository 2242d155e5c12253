package dev.banter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thousand connections are recycled while two hundred messages a second come; the round itself finds what went wrong. */
final class RefreshesTest {

    @Test
    void everythingIsHandledOnceAndThereAlwaysIsAConnection() throws IOException, InterruptedException {
        List<Figure> figures = new Refreshes(1_000, 3_000, 200).round();

        System.out.print(new Table(List.of(figures)).text());
        assertThat(figures).extracting(Figure::value).contains(1_000.0);
    }
}
