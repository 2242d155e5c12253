package dev.banter.core.route;

import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that are slow by nature are found, with what they are slow for. */
final class InspectionTest {

    private final List<SlowPattern> found = new ArrayList<>();

    /** Each is on record somewhere for having stopped something. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x+x+)+y",
                "^(\\w+)\\1*(\\w+)*\\2$",
                ".*.*=.*",
                "(.*)(.*)(.*)(.*)x",
                "\\s+$",
                "(a|aa)+$",
                "(?:a|b)*c",
                "^(\\w+\\s?)*$",
                "(\\S+\\s*)+ now$",
                "^deploy (\\w+,? ?)+ now",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "^([^b]|[^c])+d$",
                "(\\w+) is (\\w+)"
            })
    void whatIsSlowIsFound(String pattern) {
        inspect(pattern);
        assertThat(found).singleElement().satisfies(slow -> {
            assertThat(slow.handler()).isEqualTo(on(pattern).handler());
            assertThat(Search.in(slow.text(), on(pattern).pattern(), StepBudget.ofSteps(1_000_000))
                            .cut())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ping (\\d+)",
                "^deploy (?<app>\\S+) to (?<env>prod|test)$",
                "(?i)\\bword[- ]?(\\d+)\\b",
                "^!cmd(?:\\s+(.*))?$",
                "<@U\\w+>\\+\\+",
                "https?://\\S+",
                "^remind me (?:to )?(.+) in (\\d+) (minutes?|hours?)$",
                "\\d{17}",
                "(?x) not understood here"
            })
    void whatIsNotIsLeftAlone(String pattern) {
        inspect(pattern);
        assertThat(found).isEmpty();
    }

    @Test
    void theExampleIsShort() {
        inspect("^(\\w+)\\1*(\\w+)*\\2$");
        assertThat(found.get(0).text()).hasSizeLessThan(100);
    }

    private void inspect(String pattern) {
        new Inspection(MatchSettings.DEFAULT, found::add).inspect(plugin("inspected", on(pattern)));
    }
}
