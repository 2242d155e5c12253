package dev.banter.launcher.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Event;
import dev.banter.api.Payload;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OnceTest {

    private static final Identity SELF = new Identity(new WorkspaceId("T1"), new UserId("U1"), null, "bot");

    private final Heard heard = new Heard();
    private final Once once = new Once(heard, self -> self);

    @Test
    void aCopyOfAnEventGoesToNobody() {
        once.happened(SELF, new Told("reaction_added", Map.of("event_ts", "1.1", "user", "U2", "reaction", "eyes")));
        once.happened(SELF, new Told("reaction_added", Map.of("event_ts", "1.1", "user", "U2", "reaction", "eyes")));
        assertThat(heard.events).containsExactly("T1 reaction_added");
    }

    @ParameterizedTest
    @CsvSource({
        "reaction_removed, event_ts, 1.1", "reaction_added, event_ts, 1.2", "reaction_added, user, U3",
        "reaction_added, reaction, wave", "reaction_added, /item/ts, 9.9", "reaction_added, channel, C2",
    })
    void whatDiffersIsAnotherEvent(String type, String field, String value) {
        Map<String, String> first = Map.of("event_ts", "1.1", "user", "U2", "reaction", "eyes");
        once.happened(SELF, new Told("reaction_added", first));
        Map<String, String> second = new HashMap<>(first);
        second.put(field, value);
        once.happened(SELF, new Told(type, second));
        assertThat(heard.events).hasSize(2);
    }

    @Test
    void aMessageIsTheSameWhetherItTellsWhenItWasSentOrNot() {
        once.happened(SELF, new Told("message", Map.of("ts", "1.1", "event_ts", "1.1", "channel", "C1")));
        once.happened(SELF, new Told("message", Map.of("ts", "1.1", "channel", "C1")));
        assertThat(heard.events).hasSize(1);
    }

    @Test
    void whatHasNoTimeIsNeverACopy() {
        once.happened(SELF, new Told("user_typing", Map.of("user", "U2")));
        once.happened(SELF, new Told("user_typing", Map.of("user", "U2")));
        assertThat(heard.events).hasSize(2);
    }

    @Test
    void whatIsCalledTwoThingsIsCalledOne() {
        Once named = new Once(heard, self -> SELF);
        named.happened(
                new Identity(new WorkspaceId("T-of-U1"), new UserId("U1"), null, "bot"), new Told("hello", Map.of()));
        assertThat(heard.events).containsExactly("T1 hello");
    }

    private record Told(String type, Map<String, String> fields) implements Event {

        @Override
        public Optional<String> text(String pointer) {
            return Optional.ofNullable(fields.get(pointer));
        }

        @Override
        public OptionalLong number(String pointer) {
            return OptionalLong.empty();
        }

        @Override
        public boolean flag(String pointer) {
            return false;
        }

        @Override
        public List<Payload> list(String pointer) {
            return List.of();
        }

        @Override
        public String json() {
            return "{}";
        }
    }
}
