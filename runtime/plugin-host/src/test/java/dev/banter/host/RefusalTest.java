package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake an author can make: told once and exactly, nothing of the jar stays, and nobody else notices. */
final class RefusalTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @BeforeEach
    void open() {
        PluginHostTest.echo("a-good-one.jar", "here").in(bot.folder);
    }

    static Stream<Named<Map.Entry<String, Consumer<Path>>>> mistakes() {
        return Mistakes.all().entrySet().stream().map(mistake -> Named.of(mistake.getKey(), mistake));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isTold(Map.Entry<String, Consumer<Path>> mistake) throws Exception {
        String id = mistake.getKey();
        mistake.getValue().accept(bot.folder);

        List<LoadReport> reports = bot.host.start();

        assertThat(reports)
                .extracting(LoadReport::file)
                .hasSize(2)
                .last()
                .asString()
                .startsWith(id);
        String text = reports.get(1).toString();
        Golden.assertThatTextIs(id, JavaVersions.named(text));
        assertThat(bot.reports).isEqualTo(reports);
        assertThat(bot.logged(Level.WARN)).containsExactly(text);
        assertThat(bot.logged(Level.ERROR)).isEmpty();
        assertThat(bot.loggedByLibraries()).isEmpty();
        assertThat(bot.switchboard.live).containsOnlyKeys("a-good-one");
        assertThat(bot.switchboard.say("anybody?")).containsExactly("here");
        assertThat(bot.copies()).singleElement().asString().startsWith("a-good-one-");
        bot.awaitCollected(id);
    }
}
