package dev.banter.workspace.keep;

import static dev.banter.workspace.keep.Talk.ALL;
import static dev.banter.workspace.keep.Talk.ana;
import static dev.banter.workspace.keep.Talk.ops;
import static dev.banter.workspace.keep.Talk.say;
import static dev.banter.workspace.keep.Talk.texts;
import static dev.banter.workspace.keep.Talk.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banter.workspace.action.Holdings;
import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.action.speech.Draft;
import dev.banter.workspace.action.speech.Sender;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file of a kept workspace, and what befalls it. */
final class KeepingTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Path FULL_DISK = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private volatile boolean full;
    private volatile @Nullable Path filled;
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void whatWasSaidIsThereWhenTheProcessWasKilled() throws IOException {
        try (Keep keep = keep()) {
            say(keep, "one");
            say(keep, "two");
            Awaitility.await().until(() -> Files.readString(file()).contains("two"));
            Path copy = Files.createDirectory(folder.resolve("copy"));
            Files.copy(file(), copy.resolve("workspace.jsonl"));
            try (Keep next = Keep.in(Optional.of(copy), CLOCK, 0)) {
                assertThat(texts(next)).containsExactly("two", "one");
                assertThat(ops(next).readMarks().of(ana(next)))
                        .isEqualTo(ops(keep).readMarks().of(ana(keep)));
            }
        }
    }

    @Test
    void itStartsWhereverItsLastWritingWasCut() throws IOException {
        try (Keep keep = keep()) {
            Workspace workspace = workspace(keep);
            for (int i = 0; i < 3; i++) {
                Conversation made = workspace.rooms().opening().open(ana(keep), ConversationKind.GROUP, "group" + i);
                workspace
                        .rooms()
                        .directMessages()
                        .open(ana(keep), List.of(workspace.arrival().person("new" + i)));
                workspace.rooms().description().setTopic(ana(keep), made, "tea ☕");
                say(keep, "number " + i);
            }
        }
        byte[] whole = Files.readAllBytes(file());
        Path cut = Files.createDirectory(folder.resolve("cut"));
        for (int length = whole.length - 2_000; length <= whole.length; length++) {
            Files.write(cut.resolve("workspace.jsonl"), Arrays.copyOf(whole, length));
            Holdings read = FileReplay.of(cut.resolve("workspace.jsonl"), CLOCK).orElseThrow();
            assertThat(read.conversations().all())
                    .allMatch(room ->
                            room.kind() != ConversationKind.IM || room.members().size() == 2)
                    .noneMatch(room -> room.members().isEmpty());
            if (length % 100 == 0) {
                try (Keep next = Keep.in(Optional.of(cut), CLOCK, 0)) {
                    say(next, "on and on");
                }
                try (Keep next = Keep.in(Optional.of(cut), CLOCK, 0)) {
                    assertThat(texts(next)).startsWith("on and on");
                }
            }
        }
    }

    @Test
    void aFolderIsForOneAlone() throws IOException {
        try (Keep first = keep()) {
            say(first, "mine");
            Awaitility.await().until(() -> Files.readString(file()).contains("mine"));
            byte[] before = Files.readAllBytes(file());

            assertThatExceptionOfType(KeepException.class)
                    .isThrownBy(this::keep)
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("another bot keeps its workspace there");
            assertThat(file()).hasBinaryContent(before);
        }
        keep().close();
    }

    @Test
    void aBrokenLineIsNamedAndNothingIsOverwritten() throws IOException {
        keep().close();
        List<String> lines = Files.readAllLines(file());
        lines.set(2, "{\"is\":\"user\",\"id\"");
        Files.write(file(), lines);

        assertRefused(file() + " line 3: it is no JSON object; nothing was changed: mend that line");
    }

    @Test
    void aLineThatSpeaksOfNobodyIsNamed() throws IOException {
        keep().close();
        List<String> lines = Files.readAllLines(file());
        lines.remove(2);
        Files.write(file(), lines);

        assertRefused("no line before it is about user U");
    }

    @Test
    void anotherFormatIsNamed() throws IOException {
        keep().close();
        Files.writeString(file(), Files.readString(file()).replace("\"format\":1,", "\"format\":7,"));

        assertRefused(file() + " line 1: the file is in format 7, and this version of Banter knows 1 alone");
    }

    @Test
    void aFileOfSomethingElseIsNoWorkspace() throws IOException {
        Files.writeString(file(), "{\"is\":\"message\"}\n");

        assertRefused(file() + " line 1: the file does not begin with the workspace itself");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsNamed() throws IOException {
        Files.createDirectory(file());

        assertThatExceptionOfType(KeepException.class).isThrownBy(this::keep).withMessageContaining(file().toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX) // where there is a disk that is always full
    void afterAFullDiskNothingIsMissing() throws IOException {
        try (Keep keep = keep()) {
            say(keep, "before");
        }
        filled = file();
        try (LogOf log = new LogOf("dev.banter.workspace.keep", file());
                Keep keep = keep()) {
            full = true;
            say(keep, "while full");
            say(keep, "still full");
            Awaitility.await().until(() -> !log.warnings().isEmpty());
            refused.set(0);
            pulse(keep, 15);
            Awaitility.await().untilAsserted(() -> assertThat(refused).hasValue(1));
            assertThat(texts(keep)).containsExactly("still full", "while full", "before");
            assertThat(Files.readString(file())).contains("before").doesNotContain("while full");
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("cannot be written", "make room on that disk", "tried again every 10 s");
            full = false;
            filled = null;
            pulse(keep, 4);
            assertThat(Files.readString(file())).doesNotContain("while full");
            pulse(keep, 1);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(Files.readString(file())).contains("while full", "still full"));
            say(keep, "after");
        }
        try (Keep next = keep()) {
            assertThat(texts(next)).containsExactly("after", "still full", "while full", "before");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullFromTheStartIsNoReasonNotToStart() throws IOException {
        full = true;
        try (Keep keep = keep()) {
            say(keep, "hello");
            assertThat(file()).doesNotExist();
            full = false;
        }
        try (Keep next = keep()) {
            assertThat(texts(next)).containsExactly("hello");
        }
    }

    @Test
    void aFileThatSpeaksOfThePastIsWrittenAnew() throws IOException {
        try (Keep keep = keep()) {
            Workspace workspace = workspace(keep);
            Ts ts = say(keep, "tea").ts();
            while (Files.size(file()) <= 1024 * 1024) {
                workspace.speech().reacting().add(ana(keep), ops(keep), ts, "tea");
                workspace.speech().reacting().remove(ana(keep), ops(keep), ts, "tea");
            }
            Awaitility.await().until(() -> {
                keep.pulse();
                return Files.size(file()) < 10_000;
            });
            say(keep, "biscuits");
        }
        try (Keep next = keep()) {
            assertThat(texts(next)).containsExactly("biscuits", "tea");
        }
    }

    @Test
    void fiveFullChannelsAreReadBack() throws IOException {
        try (Keep keep = keep()) {
            Workspace workspace = workspace(keep);
            Sender ana = Sender.withoutConnection(ana(keep));
            workspace.rooms().opening().open(ana.user(), ConversationKind.CHANNEL, "fifth");
            for (Conversation room : keep.holdings().conversations().all()) {
                for (int i = 1; i <= 10_500; i++) {
                    workspace.posting().post(ana, room, new Draft("message " + i, null, false));
                }
            }
        }
        try (Keep next = keep()) {
            assertThat(next.holdings().conversations().all())
                    .hasSize(5)
                    .allSatisfy(room -> assertThat(room.history().all(ALL))
                            .hasSize(10_000)
                            .satisfies(messages -> {
                                assertThat(messages.get(0).text()).isEqualTo("message 10500");
                                assertThat(messages.get(9_999).text()).isEqualTo("message 501");
                            }));
        }
    }

    private void assertRefused(String message) throws IOException {
        byte[] before = Files.readAllBytes(file());

        assertThatExceptionOfType(KeepException.class)
                .isThrownBy(this::keep)
                .withMessageContaining(message)
                .withMessageContaining("move the file away");
        assertThat(file()).hasBinaryContent(before);
    }

    private Keep keep() throws KeepException {
        return Keeping.in(
                folder,
                CLOCK,
                0,
                (path, options) -> isFull(path)
                        ? FileChannel.open(FULL_DISK, StandardOpenOption.WRITE)
                        : FileChannel.open(path, options));
    }

    private boolean isFull(Path path) {
        boolean now = full || path.equals(filled);
        if (now) {
            refused.incrementAndGet();
        }
        return now;
    }

    private Path file() {
        return folder.resolve("workspace.jsonl");
    }

    private static void pulse(Keep keep, int times) {
        for (int i = 0; i < times; i++) {
            keep.pulse();
        }
    }
}
