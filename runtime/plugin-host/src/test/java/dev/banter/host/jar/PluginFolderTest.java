package dev.banter.host.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.host.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a jar is taken, look by look. */
final class PluginFolderTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final byte[] JAR = PluginJar.named("any.jar").bytes();
    private static final Look NOTHING = new Look(List.of(), List.of(), false);

    @TempDir
    private Path home;

    private PluginFolder folder() {
        return new PluginFolder(home, () -> NOW);
    }

    private void write(String name, byte[] bytes, Instant modified) throws IOException {
        Path file = Files.write(home.resolve(name), bytes);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private static List<String> settled(Look look) {
        return look.settled().stream().map(FoundJar::name).toList();
    }

    @Test
    void whatLayThereLongBeforeTheStartIsTakenAtOnce() throws Exception {
        write("old.jar", JAR, NOW.minus(Duration.ofMinutes(1)));
        write("new.jar", JAR, NOW.minus(Duration.ofSeconds(1)));
        PluginFolder folder = folder();
        assertThat(folder.look()).satisfies(first -> {
            assertThat(settled(first)).containsExactly("old.jar");
            assertThat(first.unsettled()).isTrue();
        });
        assertThat(folder.look()).satisfies(second -> {
            assertThat(settled(second)).containsExactly("new.jar");
            assertThat(second.unsettled()).isFalse();
        });
        assertThat(settled(folder.look())).isEmpty();
    }

    @Test
    void whatComesLaterIsLookedAtTwiceHoweverOldItSaysItIs() throws Exception {
        PluginFolder folder = folder();
        assertThat(folder.look().unsettled()).isFalse();
        write("copied.jar", JAR, NOW.minus(Duration.ofDays(100)));
        assertThat(settled(folder.look())).isEmpty();
        assertThat(settled(folder.look())).containsExactly("copied.jar");
    }

    @Test
    void anUploadIsNotTakenBeforeItIsWhole() throws Exception {
        PluginFolder folder = folder();
        for (int end = 1; end < JAR.length; end += JAR.length / 7) {
            write("slow.jar", Arrays.copyOf(JAR, end), NOW);
            assertThat(settled(folder.look())).isEmpty();
            assertThat(settled(folder.look())).as("half, and quiet for a look").isEmpty();
        }
        write("slow.jar", JAR, NOW);
        assertThat(settled(folder.look())).isEmpty();
        assertThat(settled(folder.look())).containsExactly("slow.jar");
    }

    @Test
    void whatNeverBecomesAJarIsHandedOutToBeRefused() throws Exception {
        PluginFolder folder = folder();
        write("text.jar", new byte[] {1, 2, 3}, NOW);
        for (int look = 1; look < PluginFolder.PATIENCE; look++) {
            assertThat(folder.look()).isEqualTo(new Look(List.of(), List.of(), true));
        }
        assertThat(settled(folder.look())).containsExactly("text.jar");
    }

    @Test
    void anotherTimeOrSizeIsAnotherJar() throws Exception {
        write("deploys.jar", JAR, NOW.minus(Duration.ofMinutes(2)));
        PluginFolder folder = folder();
        assertThat(settled(folder.look())).containsExactly("deploys.jar");
        write("deploys.jar", JAR, NOW.minus(Duration.ofMinutes(1)));
        assertThat(settled(folder.look())).isEmpty();
        assertThat(settled(folder.look())).containsExactly("deploys.jar");
    }

    @Test
    void onlyWhatWasHandedOutIsToldToBeGone() throws Exception {
        write("taken.jar", JAR, NOW.minus(Duration.ofMinutes(1)));
        write("passing.jar", JAR, NOW);
        PluginFolder folder = folder();
        assertThat(settled(folder.look())).containsExactly("taken.jar");
        Files.delete(home.resolve("taken.jar"));
        Files.delete(home.resolve("passing.jar"));
        assertThat(folder.look()).isEqualTo(NOTHING);
        assertThat(folder.look()).isEqualTo(NOTHING);
        assertThat(folder.look()).isEqualTo(new Look(List.of(), List.of("taken.jar"), false));
        assertThat(folder.look()).isEqualTo(NOTHING);
    }

    @Test
    void aJarThatIsDeletedAndCopiedAgainIsNotGone() throws Exception {
        write("deploys.jar", JAR, NOW.minus(Duration.ofMinutes(2)));
        PluginFolder folder = folder();
        assertThat(settled(folder.look())).containsExactly("deploys.jar");
        Files.delete(home.resolve("deploys.jar"));
        assertThat(folder.look()).isEqualTo(NOTHING);
        assertThat(folder.look()).isEqualTo(NOTHING);
        write("deploys.jar", JAR, NOW);
        assertThat(folder.look()).isEqualTo(new Look(List.of(), List.of(), true));
        assertThat(settled(folder.look())).containsExactly("deploys.jar");
        assertThat(folder.look()).isEqualTo(NOTHING);
    }
}
