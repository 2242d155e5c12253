package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files of which no plugin can be made, whatever is in them. */
final class BrokenJarTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @AfterEach
    void close() {
        assertThat(bot.copies()).isEmpty();
        assertThat(bot.switchboard.loaders).isEmpty();
    }

    @Test
    void aFileThatIsNoJarIsRefused() throws Exception {
        Files.writeString(bot.folder.resolve("notes.jar"), "not a jar");
        assertThat(bot.startWithOne()).hasToString("""
                        notes.jar: plugin notes is refused, 1 problem
                          - it is not a jar, or only a part of one (zip END header not found); build or copy it once more
                        Nothing of it runs. It is tried again when the file or its settings change.""");
    }

    @Test
    void aJarThatWasCutOffLongAgoIsRefusedAtOnce() throws Exception {
        byte[] whole = PluginHostTest.echo("echo-2.0.jar", "here").bytes();
        Path half = bot.folder.resolve("echo-2.0.jar");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        Files.setLastModifiedTime(half, FileTime.from(Instant.EPOCH));
        assertThat(bot.startWithOne().toString())
                .startsWith("echo-2.0.jar: plugin echo 2.0 is refused, 1 problem\n  - it is not a jar, or only a part");
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws Exception {
        Path loop = bot.folder.resolve("loop.jar");
        Files.createSymbolicLink(loop, loop);
        assertThat(bot.startWithOne().toString())
                .startsWith("loop.jar: plugin loop is refused, 1 problem\n  - it cannot be read: ")
                .contains("; let the bot's user read it\n");
    }

    @Test
    void aFolderIsRefused() throws Exception {
        Files.createDirectory(bot.folder.resolve("unpacked.jar"));
        assertThat(bot.startWithOne().toString()).contains("\n  - it is a folder; a plugin is one jar file\n");
    }

    @Test
    void aNameThatMakesNoIdIsRefused() throws Exception {
        PluginHostTest.echo("My Bot-1.0.jar", "hi").in(bot.folder);
        assertThat(bot.startWithOne()).hasToString("""
                        My Bot-1.0.jar is refused, 1 problem
                          - the file's name makes the plugin's id 'My Bot'; an id is lower-case letters, digits, '-', '_' and '.', and begins with a letter or digit: rename the file, to my-bot.jar for example
                        Nothing of it runs. It is tried again when the file or its settings change.""");
    }
}
