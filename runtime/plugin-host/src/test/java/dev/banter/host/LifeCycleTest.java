package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made, started, spoken to, closed: the same with no plugin, with one, with two and with three. */
final class LifeCycleTest {

    /** What the plugins of these tests do, in order, each after its id; they see nothing else of a test. */
    private static final String DIARY = "banter.test.diary";

    private static final String WRITES = """
            @SuppressWarnings("unchecked") private static void write(String line) {
                ((java.util.List<String>) System.getProperties().get("banter.test.diary")).add(line);
            }
            """;

    private final List<String> diary = new CopyOnWriteArrayList<>();

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @BeforeEach
    void share() {
        System.getProperties().put(DIARY, diary);
    }

    @AfterAll
    static void hide() {
        System.getProperties().remove(DIARY);
    }

    private static List<String> ids(int number) {
        return IntStream.range(0, number).mapToObj(i -> "p" + i).toList();
    }

    private List<String> diaryOf(String id) {
        return diary.stream()
                .filter(line -> line.startsWith(id + " "))
                .map(line -> line.substring(id.length() + 1))
                .toList();
    }

    /** A handler that needs a store; both are started and closed. Each of {@code troubles} is a statement that throws. */
    private PluginJar plugin(String file, String id, String inConstructor, String inStarted, String inClose) {
        return PluginJar.named(file).source("""
                        package life.%2$s;
                        @Singleton class Store implements Started, AutoCloseable {
                            %1$s
                            Store() { write("%2$s store made"); }
                            @Override public void started() { write("%2$s store started"); }
                            @Override public void close() { write("%2$s store closed"); }
                        }
                        """.formatted(WRITES, id)).source("""
                        package life.%2$s;
                        class Talk implements Started, AutoCloseable {
                            %1$s
                            @Inject Talk(Store store) { write("%2$s talk made"); %3$s }
                            @Override public void started() throws Exception { write("%2$s talk started"); %4$s }
                            @OnMessage(pattern = "") String all() { write("%2$s message"); return "%2$s"; }
                            @Override public void close() throws Exception { write("%2$s talk closed"); %5$s }
                        }
                        """.formatted(
                        WRITES, id, inConstructor, inStarted, inClose));
    }

    private PluginJar good(String id) {
        return plugin(id + ".jar", id, "", "", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void eachIsMadeStartedSpokenToAndClosedWhenItsJarGoes(int number) throws Exception {
        List<String> ids = ids(number);
        ids.forEach(id -> good(id).in(bot.folder));
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactlyElementsOf(ids);
        for (String id : ids) {
            Files.delete(bot.folder.resolve(id + ".jar"));
        }

        for (String id : ids) {
            await().untilAsserted(() -> assertThat(diaryOf(id))
                    .containsExactly(
                            "store made",
                            "talk made",
                            "store started",
                            "talk started",
                            "message",
                            "talk closed",
                            "store closed"));
            bot.awaitCollected(id);
        }
        assertThat(bot.logged(Level.WARN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theStopOfTheBotClosesAll(int number) throws Exception {
        List<String> ids = ids(number);
        ids.forEach(id -> good(id).in(bot.folder));
        bot.host.start();

        bot.host.close();

        for (String id : ids) {
            assertThat(diaryOf(id)).endsWith("talk started", "talk closed", "store closed");
        }
        assertThat(bot.copies()).isEmpty();
        bot.host.close();
        assertThat(diary).hasSize(6 * number);
        ids.forEach(bot::awaitCollected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aConstructorThatThrowsIsUndoneAndLeavesTheOthersAlone(int number) throws Exception {
        refused(number, plugin("q.jar", "q", "if (true) throw new IllegalStateException(\"no\");", "", ""));

        assertThat(bot.reports).last().asString().contains("""
                - life.q.Talk: its constructor threw java.lang.IllegalStateException: no, at life.q.Talk.<init>(Talk.java:""");
        assertThat(diaryOf("q")).containsExactly("store made", "talk made", "store closed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aStartThatThrowsIsUndoneAndLeavesTheOthersAlone(int number) throws Exception {
        refused(number, plugin("q.jar", "q", "", "if (true) throw new java.io.IOException(\"no line\");", ""));

        assertThat(bot.reports).last().asString().contains("""
                - life.q.Talk: its started() threw java.io.IOException: no line, at life.q.Talk.started(Talk.java:""");
        assertThat(diaryOf("q"))
                .containsExactly(
                        "store made", "talk made", "store started", "talk started", "talk closed", "store closed");
    }

    /** The last one is refused: nothing of it stays, and the others answer, and are closed at the end. */
    private void refused(int number, PluginJar bad) throws Exception {
        List<String> ids = ids(number);
        ids.forEach(id -> good(id).in(bot.folder));
        bad.in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).containsExactlyElementsOf(ids);
        assertThat(bot.copies()).hasSize(number);
        bot.awaitCollected("q");
        for (String id : ids) {
            assertThat(diaryOf(id)).endsWith("talk started", "message");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aHandlerThatThrowsEndsNothing(int number) throws Exception {
        List<String> ids = ids(number);
        ids.forEach(id -> good(id).in(bot.folder));
        PluginJar.named("q.jar").source("""
                        package life;
                        class Bad { @OnMessage(pattern = "") String all() { throw new IllegalStateException("no"); } }
                        """).in(bot.folder);
        bot.host.start();

        List<String> answers = new ArrayList<>(ids);
        answers.add("java.lang.IllegalStateException: no");
        assertThat(bot.switchboard.say("hi")).containsExactlyElementsOf(answers);
        assertThat(bot.switchboard.say("hi")).containsExactlyElementsOf(answers);
        assertThat(diary).noneMatch(line -> line.endsWith("closed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aCloseThatThrowsIsToldAndTheOthersAreClosed(int number) throws Exception {
        List<String> ids = ids(number);
        ids.forEach(id -> good(id).in(bot.folder));
        plugin("q-1.0.jar", "q", "", "", "if (true) throw new java.io.IOException(\"torn\");")
                .in(bot.folder);
        bot.host.start();

        bot.host.close();

        assertThat(bot.logged(Level.WARN))
                .singleElement()
                .asString()
                .matches("plugin q 1.0: life.q.Talk: its close\\(\\) threw java.io.IOException: torn,"
                        + " at life.q.Talk.close\\(Talk.java:\\d+\\)");
        Stream.concat(ids.stream(), Stream.of("q"))
                .forEach(id -> assertThat(diaryOf(id)).endsWith("talk closed", "store closed"));
        bot.awaitCollected("q");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aNewVersionClosesTheOldOneAfterItsLastHandler(int number) throws Exception {
        List<String> ids = ids(number);
        ids.forEach(id -> good(id).in(bot.folder));
        Gate gate = new Gate();
        PluginJar.named("q.jar").source("""
                        package life;
                        class Patient implements AutoCloseable {
                            %s
                            @OnMessage(pattern = "") String all() throws Exception {
                                %s
                                write("q message");
                                return "old";
                            }
                            @Override public void close() { write("q old closed"); }
                        }
                        """.formatted(WRITES, gate.await())).in(bot.folder);
        bot.host.start();
        CompletableFuture<List<String>> begun = bot.said();
        await().until(() -> !bot.switchboard.plugin("q").lane().isQuiet());
        good("q").in(bot.folder);
        await().untilAsserted(() -> assertThat(bot.reports).hasSize(number + 2));
        assertThat(diaryOf("q")).contains("talk started").doesNotContain("message", "old closed");

        gate.open();

        assertThat(begun.join()).endsWith("old");
        await().untilAsserted(() -> assertThat(diaryOf("q")).endsWith("message", "old closed"));
        assertThat(bot.switchboard.say("hi")).hasSize(number + 1).endsWith("q");
        gate.forget();
    }
}
