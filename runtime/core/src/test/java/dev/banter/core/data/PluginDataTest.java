package dev.banter.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.Data;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class PluginDataTest {

    private final MemoryShelf shelf = new MemoryShelf(500);
    private final Data data = new PluginData(shelf, "deploys");
    private final Data others = new PluginData(shelf, "others");

    @Test
    void eachPluginHasItsOwn() {
        data.put("a", "mine");
        others.put("a", "theirs");
        assertThat(data.get("a")).contains("mine");
        assertThat(others.delete("a")).isTrue();
        assertThat(others.delete("a")).isFalse();
        assertThat(data.keys("")).containsExactly("a");
        assertThat(others.keys("")).isEmpty();
    }

    @Test
    void whatIsThereIsReplacedOnlyAsExpected() {
        assertThat(data.replace("a", "x", "y")).isFalse();
        assertThat(data.putIfAbsent("a", "x")).isTrue();
        assertThat(data.putIfAbsent("a", "z")).isFalse();
        assertThat(data.replace("a", "z", "y")).isFalse();
        assertThat(data.replace("a", "x", "y")).isTrue();
        assertThat(data.get("a")).contains("y");
    }

    @Test
    void keysAreFoundByTheirBeginning() {
        for (String key : new String[] {"b", "a/2", "a/10", "a", "a0", "ab"}) {
            data.put(key, 1);
        }
        assertThat(data.keys("a/")).containsExactly("a/10", "a/2");
        assertThat(data.keys("a")).containsExactly("a", "a/10", "a/2", "a0", "ab");
    }

    @Test
    void whatIsTooMuchIsNotKept() {
        data.put("a", "x".repeat(434));
        assertThatThrownBy(() -> data.put("b", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "nothing was kept: plugin deploys keeps as much as it may, which is 500 characters; delete what"
                                + " is not needed any more");
        data.put("a", "x".repeat(435));
        others.put("b", "x");
        assertThatThrownBy(() -> data.put("a", "x".repeat(1_000_001)))
                .hasMessageContaining("it is 1000001 characters long, and 1000000 is the most");
    }

    @Test
    void aKeyIsOneLine() {
        for (String key : new String[] {"", "a\nb", "x".repeat(256)}) {
            assertThatThrownBy(() -> data.put(key, "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a key has 1 to 255 characters");
        }
    }

    @Test
    void whoIsInterruptedIsTold() {
        Shelf silent = (Shelf) Proxy.newProxyInstance(
                Shelf.class.getClassLoader(),
                new Class<?>[] {Shelf.class},
                (shelf, method, arguments) -> new CompletableFuture<>());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new PluginData(silent, "deploys").get("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("interrupted while waiting for what plugin deploys keeps");
        assertThat(Thread.interrupted()).isTrue();
    }
}
