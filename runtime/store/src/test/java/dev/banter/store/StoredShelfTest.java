package dev.banter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.Data;
import dev.banter.core.data.PluginData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What plugins keep is there after a restart, and nobody's change is lost. */
@Timeout(60)
final class StoredShelfTest {

    @TempDir
    Path folder;

    private Store store;
    private Data data;

    @BeforeEach
    void open() {
        store = Store.open(folder, Durability.FULL, Duration.ZERO);
        data = new PluginData(store.shelf(1_000), "deploys");
    }

    @AfterEach
    void close() {
        store.close();
    }

    record Standing(String team, int points) {}

    @Test
    void whatIsKeptIsThereAfterARestart() {
        data.put("team/red", new Standing("red \uD83D\uDC4D", 3));
        data.put("games", 7);
        data.put("note", "a\0b");
        data.put("gone", "x");
        assertThat(data.delete("gone")).isTrue();
        close();
        open();
        assertThat(data.get("team/red", Standing.class)).contains(new Standing("red \uD83D\uDC4D", 3));
        assertThat(data.number("games")).hasValue(7);
        assertThat(data.get("note")).contains("a\0b");
        assertThat(data.get("gone")).isEmpty();
        assertThat(data.keys("")).containsExactly("games", "note", "team/red");
        assertThat(data.keys("team/")).containsExactly("team/red");
        assertThat(new PluginData(store.shelf(1_000), "others").keys("")).isEmpty();
    }

    /** Where the characters end that are written in two, three and four bytes, and before and behind the surrogates. */
    @Test
    void keysBeginWithWhatIsAskedFor() {
        Data roomy = new PluginData(store.shelf(100_000), "deploys");
        List<String> prefixes =
                List.of("a", "\u00a0", "\u07ff", "\ud7ff", "\ue000", "\uffff", "\ud83d\udc4d", "\udbff\udfff");
        for (String prefix : prefixes) {
            roomy.put(prefix, "1");
            roomy.put(prefix + "\udbff\udfff", "2");
            roomy.put(prefix + "b", "3");
        }
        for (String prefix : prefixes) {
            assertThat(roomy.keys(prefix)).as(prefix).containsExactly(prefix, prefix + "b", prefix + "\udbff\udfff");
        }
        assertThat(roomy.keys("\udbff\udfff\udbff\udfff")).containsExactly("\udbff\udfff\udbff\udfff");
        assertThat(roomy.keys("b")).isEmpty();
        assertThat(roomy.keys("")).hasSize(3 * prefixes.size());
    }

    @Test
    void onlyKeysThatBeginSoAreRead() {
        List<String> plan = store.writer()
                .write(sql -> sql.ask(
                        "EXPLAIN QUERY PLAN " + StoredShelf.KEYS, row -> row.getString("detail"), "deploys", "a", "a"))
                .join();
        assertThat(plan).singleElement().asString().contains("plugin=? AND name>? AND name<?");
    }

    @Test
    void nobodysAdditionIsLost() throws InterruptedException {
        List<Thread> threads = Stream.generate(() ->
                        new Thread(() -> IntStream.range(0, 50).forEach(i -> data.add("games", 1))))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(data.number("games")).hasValue(200);
    }

    @Test
    void whatIsTooMuchIsNotKept() {
        data.put("a", "x".repeat(900));
        assertThat(data.replace("b", "y", "z".repeat(500))).isFalse();
        assertThatThrownBy(() -> data.put("b", "x".repeat(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plugin deploys keeps as much as it may, which is 1000 characters");
        assertThat(data.keys("")).containsExactly("a");
        data.put("a", "x");
        data.put("b", "x".repeat(800));
        data.delete("b");
        data.put("c", "x".repeat(800));
        assertThatThrownBy(() -> data.put("d", "x".repeat(20))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void afterTheEndItIsTold() {
        store.close();
        assertThatThrownBy(() -> data.get("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("what plugin deploys keeps cannot be read or written: ")
                .hasMessageContaining("the bot is stopping");
    }
}
