package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArgumentsTest {

    @Test
    void withoutArgumentsItRuns() {
        Arguments arguments = parse();
        assertThat(arguments.problems()).isEmpty();
        assertThat(arguments.options()).isEmpty();
        assertThat(arguments.answer()).isNull();
    }

    @Test
    void optionsAreReadBehindACommandOrWithoutOne() {
        assertThat(parse("run", "--http", "off", "--strict").options())
                .containsEntry("http", "off")
                .containsEntry("strict", "on");
        assertThat(parse("--http=off", "--strict=off").options())
                .containsEntry("http", "off")
                .containsEntry("strict", "off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "workspace-keep"})
    void aSwitchAloneIsOnAndTakesNoOtherWordForItsValue(String name) {
        Arguments arguments = parse("--" + name, "run");
        assertThat(arguments.options()).containsEntry(name, "on");
        assertThat(arguments.problems()).isEmpty();
        assertThat(parse("run", "--" + name, "off").options()).containsEntry(name, "off");
        assertThat(parse("run", "--" + name).options()).containsEntry(name, "on");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(parse("rum", "--htp", "off", "--data").problems())
                .anyMatch(problem -> problem.startsWith("rum: is not a command; did you mean 'run'?"))
                .anyMatch(problem -> problem.startsWith("--htp: is not an option; did you mean '--http'?"))
                .anyMatch(problem -> problem.contains("--data"));
        assertThat(parse("--bogus").problems()).containsExactly("--bogus: is not an option; --help lists them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rum", "un", "runn", "ruun", "Run"})
    void aCommandThatIsNearIsSuggested(String word) {
        assertThat(parse(word).problems()).containsExactly(word + ": is not a command; did you mean 'run'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pluginate", "r", "start", "trunk", "deploys.jar", "rrunn"})
    void aWordThatIsFarFromAllCommandsGetsTheirList(String word) {
        assertThat(parse(word).problems())
                .containsExactly(
                        word + ": is not a command; the commands are: run, doctor, settings, manifest, store, plugins");
    }

    @Test
    void helpAndVersionAreAnswered() {
        assertThat(parse("--help").answer()).contains("--transport", "--plugins", "--strict", "run");
        assertThat(parse("--version").answer()).startsWith("banter 1.2.3");
    }

    @Test
    void aCommandHasItsOwnHelpAndOptions() {
        assertThat(parse("doctor").command()).isEqualTo(Command.DOCTOR);
        assertThat(parse("manifest", "--json").has("json")).isTrue();
        assertThat(parse("manifest", "--json").problems()).isEmpty();
        assertThat(parse("manifest", "--help").answer()).contains("manifest prints", "--json", "--plugins");
        assertThat(parse("doctor", "--help").answer()).contains("doctor checks").doesNotContain("--json");
        assertThat(parse("doctor", "--json").problems()).hasSize(1);
        assertThat(parse("--plugins", "doctor").command()).isEqualTo(Command.RUN);
        assertThat(parse("doctr").problems()).containsExactly("doctr: is not a command; did you mean 'doctor'?");
    }

    private static Arguments parse(String... args) {
        return Arguments.parse(args, "1.2.3");
    }
}
