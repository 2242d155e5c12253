package dev.banter.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Whatever {@code banter.yaml} holds, it gives settings, or problems of one line each that say where. */
@Tag("fuzz")
final class SettingsReaderFuzzTest {

    private static final Pattern PLACE = Pattern.compile("banter\\.yaml(?: line (\\d+))?: .+|[a-z.-]+: .+");

    @TempDir
    static Path folder;

    @FuzzTest(maxExecutions = 1_500)
    void anyFile(byte[] bytes) throws IOException {
        Files.write(folder.resolve("banter.yaml"), bytes);
        try {
            Settings settings = new SettingsReader(folder, Map.of(), Map.of(), List.of()).read();
            assertThat(settings.http()).isNotNull();
        } catch (SettingsException wrong) {
            assertThat(wrong.problems()).isNotEmpty();
            wrong.problems().forEach(problem -> assertSaysWhere(problem, bytes.length));
        }
    }

    private static void assertSaysWhere(String problem, int length) {
        Matcher place = PLACE.matcher(problem);
        assertThat(place.matches()).describedAs(problem).isTrue();
        if (place.group(1) != null) {
            assertThat(Integer.parseInt(place.group(1))).isBetween(1, length + 1);
        }
    }
}
