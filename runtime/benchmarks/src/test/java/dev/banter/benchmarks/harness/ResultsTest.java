package dev.banter.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {

    @TempDir
    Path folder;

    @Test
    void partsAreAddedUpAndASeedThatWasRunAgainCountsOnceAndIsNotMadeGood() throws IOException {
        Results results = new Results(folder.resolve("results.csv"));
        results.add(outcome(1, "rtm", 2));
        results.add(outcome(1, "socket", 0));
        results.add(outcome(2, "rtm", 1));
        results.add(outcome(1, "rtm", 0));
        results.add(outcome(1, "socket", 0));

        assertThat(results.all())
                .containsExactlyInAnyOrder(outcome(1, "rtm", 2), outcome(1, "socket", 0), outcome(2, "rtm", 1));
        assertThat(Results.table(results.all()).lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "way trials blows messages answered lost dead twice lookups there missing unknown minutes",
                        "kills rtm 2 20 200 197 3 2 0 10 4 6 0 1.0",
                        "kills socket 1 10 100 100 0 1 0 5 2 3 0 0.5");
    }

    @Test
    void whatIsNoLineOfResultsIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("results.csv"), "shopping,milk\n");
        assertThatThrownBy(new Results(file)::all)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a line of results")
                .hasMessageContaining("shopping,milk");
    }

    @Test
    void seedsAreANumberOrARange() {
        assertThat(Seeds.parse("7").each()).containsExactly(7L);
        assertThat(Seeds.parse("3-5").each()).containsExactly(3L, 4L, 5L);
        assertThat(Seeds.parse("3-5")).hasToString("3-5");
        assertThatThrownBy(() -> Seeds.parse("5-3")).hasMessageContaining("begins with the lower one, not 5-3");
        assertThatThrownBy(() -> Seeds.parse("some")).hasMessageContaining("such as 1-250, not 'some'");
    }

    private static Outcome outcome(long seed, String way, int lost) {
        return new Outcome("kills", seed, way, 10, 100, 100 - lost, lost, 1, 0, 5, 2, 3, 0, 30);
    }
}
