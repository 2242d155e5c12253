package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpeningsTest {

    private final List<String> closed = new ArrayList<>();
    private final Openings openings = new Openings();

    @Test
    void closesInReverseWhateverBecomesOfTheOthers() {
        open("first");
        openings.add("second", () -> {
            closed.add("second");
            throw new IllegalStateException("stuck");
        });
        open("third");

        openings.close();
        openings.close();

        assertThat(closed).containsExactly("third", "second", "first");
    }

    private void open(String name) {
        openings.add(name, () -> closed.add(name));
    }
}
