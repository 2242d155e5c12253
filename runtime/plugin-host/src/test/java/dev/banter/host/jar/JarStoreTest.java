package dev.banter.host.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.banter.host.PluginJar;
import dev.banter.host.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarStoreTest {

    @TempDir
    private Path home;

    private Path work;
    private JarStore store;

    @BeforeEach
    void open() throws IOException {
        work = home.resolve("work");
        store = new JarStore(work);
        store.open();
    }

    private static FoundJar found(Path file) {
        return new FoundJar(file, 0, Instant.EPOCH);
    }

    private StoredJar keep(Path jar) throws RefusedException {
        CopiedJar copy = store.copy(found(jar));
        return store.keep(copy, "deploys", "1.2");
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aCopyIsNamedByIdHashAndGeneration() throws Exception {
        Path jar = PluginJar.named("deploys-1.2.jar").in(home);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));

        StoredJar first = keep(jar);
        StoredJar second = keep(jar);

        assertThat(first)
                .isEqualTo(new StoredJar(
                        "deploys", "1.2", hash, 1, work.resolve("deploys-" + hash.substring(0, 12) + "-1.jar")));
        assertThat(first.file()).hasSameBinaryContentAs(jar);
        assertThat(second.generation()).isEqualTo(2);
        assertThat(first.title()).isEqualTo("deploys 1.2 #1");

        store.delete(first);
        assertThat(copies()).containsExactly(second.file().getFileName().toString());
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws Exception {
        Path text = Files.writeString(home.resolve("text.jar"), "no jar");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> store.copy(found(text)))
                .withMessageStartingWith("it is not a jar, or only a part of one (");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> store.copy(found(home.resolve("gone.jar"))))
                .withMessage("it cannot be read: there is no such file; let the bot's user read it");
        assertThat(copies()).isEmpty();
    }

    @Test
    void aWorkFolderThatGoesAwayIsTold() throws Exception {
        Path jar = PluginJar.named("deploys-1.2.jar").in(home);
        Files.delete(work);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> keep(jar))
                .withMessage("it cannot be copied to " + work + ": there is no such file");
    }

    @Test
    void leftoversAreSweptAndStrangersAreLeftAlone() throws Exception {
        Files.writeString(work.resolve("deploys-0123456789ab-7.jar"), "left by an earlier run");
        Files.writeString(work.resolve("copy-7.tmp"), "left by an earlier run");
        Files.writeString(work.resolve("precious.jar"), "not ours");
        new JarStore(work).open();
        assertThat(copies()).containsExactly("precious.jar");
    }

    @Test
    void aFolderThatCannotBeUsedIsToldWithWhatToDo() throws Exception {
        Path file = Files.createFile(home.resolve("file"));
        assertThatIOException()
                .isThrownBy(() -> new JarStore(file).open())
                .withMessage("the folder " + file
                        + " for copies of plugins cannot be used: a file is in its place; name another data folder");
    }
}
