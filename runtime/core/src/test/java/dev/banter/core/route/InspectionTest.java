package dev.banter.core.route;

import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import dev.banter.core.right.Rights;
import dev.banter.core.time.ManualTimers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
                "^(\\w+\\s?)*$",
                "(\\S+\\s*)+ now$",
                "^deploy (\\w+,? ?)+ now",
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
                "^(?:yes|no|maybe)+$",
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

    @Test
    void nothingIsTriedOnceItIsOver() {
        assertThat(inspection("(x+x+)+y", true).run()).isEmpty();
    }

    /** Those of commands have less time. */
    @Test
    void whatIsTooMuchForACommandIsFound() {
        DeedRoute command = new DeedRoute(
                "Test#command",
                new Trigger(Catalogue.Kind.COMMAND, "/go", false, Pattern.compile("(\\w{1,150}) is")),
                "",
                Rights.NONE,
                (deed, match, reply, modals) -> null);
        LivePlugin plugin = plugin(plugin("inspected").lane(), command);
        assertThat(new Inspection(Suspect.of(plugin, MatchSettings.DEFAULT), new ManualTimers(), () -> false).run())
                .hasSize(1);
    }

    private void inspect(String pattern) {
        found.addAll(inspection(pattern, false).run());
    }

    private static Inspection inspection(String pattern, boolean over) {
        return new Inspection(
                Suspect.of(plugin("inspected", on(pattern)), MatchSettings.DEFAULT), new ManualTimers(), () -> over);
    }
}
