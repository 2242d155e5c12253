package dev.banter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers and records, as texts. */
final class DataTest {

    private final InAMap data = new InAMap();

    enum Colour {
        RED,
        BLUE {
            @Override
            public String toString() {
                return "sky";
            }
        }
    }

    record Player(String name, int points) {

        Player {
            if (points < 0) {
                throw new IllegalArgumentException("points are not negative");
            }
        }
    }

    record Team(
            Colour colour,
            List<Player> players,
            Optional<Player> captain,
            Map<String, Long> scores,
            Instant since,
            @Nullable Duration pause,
            double share,
            boolean out,
            char letter,
            @Nullable String motto) {}

    record Newer(
            Colour colour,
            List<String> tags,
            Optional<String> coach,
            long wins,
            @Nullable String city) {}

    @Test
    void aRecordIsAsItWas() {
        Team team = new Team(
                Colour.BLUE,
                List.of(new Player("a \"b\" \\ \n\u2028 <&>", 1), new Player("", Integer.MAX_VALUE)),
                Optional.of(new Player("c", 0)),
                Map.of("x y", Long.MIN_VALUE),
                Instant.parse("2026-11-30T12:00:00.123456789Z"),
                Duration.ofMinutes(90),
                0.1,
                true,
                '"',
                null);
        data.put("team", team);
        assertThat(data.get("team", Team.class)).contains(team);
        assertThat(data.get("nobody", Team.class)).isEmpty();
    }

    @Test
    void aRecordMayChange() {
        data.put(
                "team",
                new Team(Colour.RED, List.of(), Optional.empty(), Map.of(), Instant.EPOCH, null, 0, false, 'x', "go"));
        assertThat(data.get("team", Newer.class)).contains(new Newer(Colour.RED, List.of(), Optional.empty(), 0, null));
    }

    @Test
    void whatIsNoSuchRecordIsTold() {
        data.put("text", "hello");
        data.put("list", "{\"players\":7}");
        data.put("number", "{\"name\":\"a\",\"points\":\"many\"}");
        data.put("colour", "{\"colour\":\"GREEN\"}");
        data.put("refused", "{\"points\":-1}");
        data.put("nested", "{\"name\":{\"first\":\"a\"}}");
        assertWrong("text", Player.class, "what is kept as 'text' cannot be read as Player: this is not JSON");
        assertWrong("list", Team.class, "what is kept as 'list' cannot be read as List: 7 is there");
        assertWrong("number", Player.class, "what is kept as 'number' cannot be read as int: 'many' is there");
        assertWrong("colour", Team.class, "cannot be read as Colour: 'GREEN' is none of its constants");
        assertWrong(
                "refused", Player.class, "cannot be read as Player: java.lang.IllegalArgumentException: points are");
        assertWrong("nested", Player.class, "cannot be read as String: an object is there");
    }

    private <T extends Record> void assertWrong(String key, Class<T> type, String why) {
        assertThatThrownBy(() -> data.get(key, type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    record Odd(Object anything) {}

    @Test
    void whatCannotBeKeptIsTold() {
        assertThatThrownBy(() -> data.put("odd", new Odd(new Object())))
                .hasMessageContaining("a java.lang.Object cannot be kept; there are texts, numbers");
        assertThatThrownBy(() -> data.put("odd", new Odd(Double.NaN))).hasMessageContaining("NaN cannot be kept");
        assertThat(data.keys("")).isEmpty();
    }

    @Test
    void numbersAreAddedUp() {
        assertThat(data.number("games")).isEmpty();
        assertThat(data.add("games", 2)).isEqualTo(2);
        data.put("games", 40);
        assertThat(data.add("games", 2)).isEqualTo(42);
        assertThat(data.number("games")).hasValue(42);
        assertThatThrownBy(() -> data.add("games", Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        data.put("text", "hello");
        assertThatThrownBy(() -> data.add("text", 1)).hasMessage("what is kept as 'text' is no whole number");
    }

    private static final class InAMap implements Data {

        private final NavigableMap<String, String> texts = new TreeMap<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(texts.get(key));
        }

        @Override
        public void put(String key, String text) {
            texts.put(key, text);
        }

        @Override
        public boolean putIfAbsent(String key, String text) {
            return texts.putIfAbsent(key, text) == null;
        }

        @Override
        public boolean replace(String key, String expected, String text) {
            return texts.replace(key, expected, text);
        }

        @Override
        public boolean delete(String key) {
            return texts.remove(key) != null;
        }

        @Override
        public List<String> keys(String prefix) {
            return texts.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
        }
    }
}
