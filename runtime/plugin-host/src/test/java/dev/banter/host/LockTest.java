package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.host.admin.Administration;
import dev.banter.host.admin.Answer;
import dev.banter.host.admin.Answer.Done;
import dev.banter.host.admin.Answer.Failed;
import dev.banter.host.jar.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With a lock that is required, only bytes that are pinned are loaded. */
final class LockTest {

    @RegisterExtension
    private final HostFixture bot = HostFixture.requiringLock();

    private final Administration administration = new Administration(bot.host);

    private Path echo(String file, String answer) {
        return PluginHostTest.echo(file, answer).in(bot.folder);
    }

    @Test
    void whatIsNotPinnedIsRefusedWithItsHashAndHowToPinIt() throws Exception {
        String hash = Sha256.of(echo("echo-1.0.jar", "one"));
        Golden.assertThatTextIs("not-pinned", bot.startWithOne().toString().replace(hash, "HASH"));
        assertThat(bot.copies()).isEmpty();

        assertThat(administration
                        .pin("echo", Optional.of(hash))
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(Done.class);
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
        assertThat(Files.readString(bot.folder.resolve("plugins.lock"))).isEqualTo(hash + "  echo-1.0.jar\n");
    }

    @Test
    void whatSha256sumWritesIsALock() throws Exception {
        Path jar = echo("echo.jar", "one");
        Files.writeString(bot.folder.resolve("plugins.lock"), "# reviewed\n" + Sha256.of(jar) + " *echo.jar\n");
        assertThat(bot.startWithOne().isLive()).isTrue();
        echo("echo.jar", "two");
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(2));
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
    }

    @Test
    void aLineAddedByHandIsSeen() throws Exception {
        Path jar = echo("echo.jar", "one");
        assertThat(bot.startWithOne().isLive()).isFalse();
        Files.writeString(bot.folder.resolve("plugins.lock"), Sha256.of(jar) + "  echo.jar\n");
        await().untilAsserted(() -> assertThat(bot.switchboard.live).containsOnlyKeys("echo"));
    }

    @Test
    void aLineThatIsNoPinIsNamed() throws Exception {
        echo("echo.jar", "one");
        Files.writeString(bot.folder.resolve("plugins.lock"), "\nabc  echo.jar\n");
        assertThat(bot.startWithOne().toString()).contains("plugins.lock line 2 is no pin");
    }

    @Test
    void otherBytesThanWereMeantAreNotPinned() throws Exception {
        echo("echo.jar", "one");
        bot.host.start();
        Answer answer = administration
                .pin("echo", Optional.of("0".repeat(64)))
                .toCompletableFuture()
                .join();
        assertThat(((Failed) answer).problem()).startsWith("echo.jar is not pinned: its SHA-256 is ");
        assertThat(bot.folder.resolve("plugins.lock")).doesNotExist();
    }

    @Test
    void whatIsInstalledNeedsItsHash() throws Exception {
        bot.host.start();
        Path jar = PluginHostTest.echo("echo.jar", "one").in(Files.createDirectories(bot.folder.resolveSibling("up")));
        Answer without = administration
                .install(jar, Optional.empty())
                .toCompletableFuture()
                .join();
        assertThat(((Failed) without).problem())
                .endsWith("plugins.require-lock is on, and so its SHA-256 has to be given with it; that of the file is "
                        + Sha256.of(jar));
        administration
                .install(jar, Optional.of(Sha256.of(jar)))
                .toCompletableFuture()
                .join();
        assertThat(bot.switchboard.say("who?")).containsExactly("one");
    }
}
