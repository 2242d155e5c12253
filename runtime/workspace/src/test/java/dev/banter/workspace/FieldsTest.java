package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the answers' fields says what the answers have, no more and no less; and people read the same. */
final class FieldsTest {

    private static final Path SHOULD_BE = Path.of("target/methods.md");
    private static final Path IS = Path.of("../../dist/docs/methods.md");

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void theTableSaysWhatTheAnswersHave() throws IOException {
        AnswerFields found = new AnswerFields();
        TwentyMethods.call(workspace, found);
        FieldTable table = FieldTable.read();
        Files.writeString(Path.of("target/fields-found.tsv"), found.toString());

        assertThat(table.methods()).hasSize(20).isEqualTo(found.methods());
        assertThat(missing(found.rows(), table.rows(FieldTable.State.THERE, FieldTable.State.OURS)))
                .as("fields of the answers that the table does not have")
                .isEmpty();
        assertThat(missing(table.rows(FieldTable.State.THERE, FieldTable.State.OURS), found.rows()))
                .as("fields of the table that no answer has")
                .isEmpty();
    }

    @Test
    void whatIsLeftOutIsNotThere() throws IOException {
        FieldTable table = FieldTable.read();
        Set<String> there = table.rows(FieldTable.State.THERE, FieldTable.State.OURS);

        assertThat(table.rows(FieldTable.State.LEFT_OUT))
                .isNotEmpty()
                .noneMatch(row -> there.stream().anyMatch(other -> (other + ".").startsWith(row + ".")));
        assertThat(table.reasons()).isNotEmpty().allMatch(reason -> reason.length() > 5);
    }

    @Test
    void peopleReadTheSame() throws IOException {
        String shouldBe = FieldTable.read().page();
        Files.writeString(SHOULD_BE, shouldBe);

        assertThat(Files.readString(IS))
                .as("%s is not what the table says; %s is", IS, SHOULD_BE)
                .isEqualTo(shouldBe);
    }

    @Test
    void everyMethodThatIsNamedIsThere() throws IOException {
        String introduction = Files.readString(IS).split("## ", 2)[0];
        List<String> named = Pattern.compile("`([a-z]+(?:\\.[a-zA-Z]+)+)`")
                .matcher(introduction)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named)
                .hasSizeGreaterThanOrEqualTo(45)
                .allSatisfy(method -> assertThat(
                                workspace.asBot().call(method).path("error").asString(""))
                        .isNotEqualTo("unknown_method"));
    }

    private static List<String> missing(Set<String> some, Set<String> others) {
        return some.stream().filter(row -> !others.contains(row)).toList();
    }
}
