package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banter.workspace.keep.KeepException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A workspace that outlives its process, as its clients see it. */
final class KeptWorkspaceTest {

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path data;

    @Test
    void everybodyIsToldTheSameAsBefore() throws IOException {
        Map<String, JsonNode> before;
        try (LocalWorkspace workspace = start()) {
            new KeptStory(workspace).happen();
            before = Survey.of(workspace);
        }
        try (LocalWorkspace workspace = start()) {
            assertSame(Survey.of(workspace), before);
        }
        assertThat(before.values()).anyMatch(answer -> answer.path("has_more").booleanValue(false));
    }

    @Test
    void theSameHoldsWhenItWasKilled() throws IOException {
        Path copy = Files.createDirectory(data.resolve("copy"));
        try (LocalWorkspace workspace = start()) {
            new KeptStory(workspace).happen();
            SlackClient.person(workspace, "ana").post("#general", "the end");
            Map<String, JsonNode> before = Survey.of(workspace);
            Path file = data.resolve("workspace.jsonl");
            Awaitility.await().until(() -> Files.readString(file).contains("the end"));
            Files.copy(file, copy.resolve("workspace.jsonl"));
            try (LocalWorkspace next = start(copy)) {
                assertSame(Survey.of(next), before);
            }
        }
    }

    @Test
    void whatComesAfterwardsCollidesWithNothing() throws IOException {
        clock.pass(Duration.ofDays(1));
        String ts;
        String channel;
        try (LocalWorkspace workspace = start()) {
            SlackClient ana = SlackClient.person(workspace, "ana");
            channel = create(ana, "one");
            String deleted = ana.post(channel, "first");
            ts = ana.post(channel, "second");
            ana.ok("chat.update", "channel", channel, "ts", deleted, "text", "other");
            ana.ok("chat.delete", "channel", channel, "ts", deleted);
        }
        clock.pass(Duration.ofDays(-2));
        try (LocalWorkspace workspace = start()) {
            SlackClient ana = SlackClient.person(workspace, "ana");
            assertThat(create(ana, "two")).isGreaterThan(channel);
            assertThat(ana.error("conversations.create", "name", "one")).isEqualTo("name_taken");
            assertThat(ana.post(channel, "third")).isGreaterThan(ts);
            assertThat(ana.post(channel, "reply", "thread_ts", ts)).isGreaterThan(ts);
            assertThat(SlackClient.person(workspace, "zoe").channel("general")).startsWith("C");
        }
        try (LocalWorkspace workspace = start()) {
            JsonNode history = SlackClient.person(workspace, "zoe").ok("conversations.history", "channel", channel);
            assertThat(history.at("/messages/0/text").stringValue()).isEqualTo("third");
            assertThat(history.at("/messages/1/reply_count").intValue()).isEqualTo(1);
        }
    }

    @Test
    void aDirectMessageIsFoundAgain() throws IOException {
        String direct;
        try (LocalWorkspace workspace = start()) {
            direct = open(workspace);
        }
        try (LocalWorkspace workspace = start()) {
            assertThat(open(workspace)).isEqualTo(direct);
        }
    }

    @Test
    void whoChoseToBeAwayIsAwayUntilTheyChooseOtherwise() throws IOException {
        try (LocalWorkspace workspace = start()) {
            SlackClient ben = SlackClient.person(workspace, "ben");
            ben.ok("users.setPresence", "presence", "away");
            ben.ok("users.profile.set", "name", "status_text", "value", "at tea");
        }
        try (LocalWorkspace workspace = start()) {
            assertThat(isAwayByChoice(workspace, "ben")).isTrue();
            assertThat(isAwayByChoice(workspace, "ana")).isFalse();
            SlackClient.person(workspace, "ben").ok("users.setPresence", "presence", "auto");
        }
        try (LocalWorkspace workspace = start()) {
            assertThat(isAwayByChoice(workspace, "ben")).isFalse();
        }
    }

    @Test
    void whatAScriptPutIntoTheHistoryIsThereAgain() throws IOException {
        String id;
        try (LocalWorkspace workspace = start()) {
            id = workspace
                    .scene()
                    .channel("ops")
                    .said("zoe", "long ago", Instant.parse("2020-02-02T02:02:02Z"))
                    .said("ana", "at once", Instant.parse("2020-02-02T02:02:02Z"))
                    .id();
        }
        try (LocalWorkspace workspace = start()) {
            JsonNode history = SlackClient.person(workspace, "ana").ok("conversations.history", "channel", id);
            assertThat(SlackClient.elements(history.path("messages"))
                            .map(message -> message.path("text").stringValue()))
                    .containsExactly("at once", "long ago");
        }
    }

    @Test
    void twoCannotKeepInOneFolderAndAPortThatIsTakenHoldsNoFolder() throws IOException {
        try (LocalWorkspace workspace = start()) {
            assertThatExceptionOfType(KeepException.class).isThrownBy(this::start);
            Path other = data.resolve("other");
            WorkspaceSettings taken = WorkspaceSettings.of(
                            "127.0.0.1", workspace.address().getPort())
                    .keptIn(other);
            assertThatExceptionOfType(BindException.class).isThrownBy(() -> LocalWorkspace.start(taken));
            start(other).close();
        }
    }

    @Test
    void withoutAFolderNothingIsKept() throws IOException {
        WorkspaceSettings settings = WorkspaceSettings.of("127.0.0.1", 0);
        try (LocalWorkspace workspace = LocalWorkspace.start(settings)) {
            SlackClient.person(workspace, "ana").post("#ops", "gone");
        }
        try (LocalWorkspace workspace = LocalWorkspace.start(settings)) {
            SlackClient ana = SlackClient.person(workspace, "ana");
            assertThat(ana.ok("conversations.history", "channel", ana.channel("ops"))
                            .path("messages"))
                    .isEmpty();
        }
        assertThat(data).isEmptyDirectory();
    }

    private static void assertSame(Map<String, JsonNode> after, Map<String, JsonNode> before) {
        assertThat(after.keySet()).hasSizeGreaterThan(300).containsExactlyElementsOf(before.keySet());
        before.forEach((question, answer) ->
                assertThat(after.get(question)).as(question).isEqualTo(answer));
    }

    private LocalWorkspace start() throws IOException {
        return start(data);
    }

    private LocalWorkspace start(Path folder) throws IOException {
        return LocalWorkspace.start(
                WorkspaceSettings.of("127.0.0.1", 0).on(clock).keptIn(folder));
    }

    private static boolean isAwayByChoice(LocalWorkspace workspace, String person) {
        JsonNode presence = SlackClient.person(workspace, person).ok("users.getPresence");
        return presence.path("manual_away").booleanValue();
    }

    private static String create(SlackClient who, String name) {
        return who.ok("conversations.create", "name", name).at("/channel/id").stringValue();
    }

    private static String open(LocalWorkspace workspace) {
        SlackClient ana = SlackClient.person(workspace, "ana");
        return ana.ok("conversations.open", "users", SlackClient.bot(workspace).id())
                .at("/channel/id")
                .stringValue();
    }
}
