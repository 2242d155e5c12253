package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever the process ends, what it has told as written is there, and nothing is there by half. */
@Timeout(120)
final class KilledTest {

    @TempDir
    Path folder;

    static Stream<Arguments> everywhere() {
        return Stream.of(Step.values()).flatMap(step -> Stream.of(1, 2, 40).map(time -> Arguments.of(step, time)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void atEachStepOfTheWriter(Step step, int time) throws Exception {
        Process process = KilledWriter.start(folder, step.name(), time);
        List<String> told = told(process);
        assertThat(process.waitFor()).isEqualTo(KilledWriter.HALTED);
        holds(told);
    }

    @ParameterizedTest
    @CsvSource({"1", "30", "200", "700"})
    void fromOutsideAtAnyMoment(int told) throws Exception {
        Process process = KilledWriter.start(folder, "NONE", 0);
        List<String> all = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(line);
                if (all.size() == told) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException cut) {
            assertThat(cut).hasMessageContaining("losed");
        }
        assertThat(process.waitFor()).isNotZero();
        holds(all);
    }

    private static List<String> told(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().toList();
        }
    }

    private void holds(List<String> told) {
        assertThat(new Upkeep(folder).check().problems()).isEmpty();
        try (Store store = Store.open(folder, Durability.FULL, Duration.ZERO)) {
            List<String> ids = store.writer()
                    .write(sql -> sql.ask("SELECT id FROM seen", row -> row.getString(1)))
                    .join();
            List<String> others = store.writer()
                    .write(sql -> sql.ask("SELECT channel FROM heard", row -> row.getString(1)))
                    .join();
            assertThat(ids).containsAll(told);
            assertThat(others).containsExactlyInAnyOrderElementsOf(ids);
        }
    }
}
