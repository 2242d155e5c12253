package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class ReactionsTest {

    @RegisterExtension
    private final Witnesses witnesses = Witnesses.of("ben", "said");

    private SlackClient ana;
    private SlackClient ben;
    private String channel;
    private String ts;

    @BeforeEach
    void find() {
        ana = witnesses.as("ana");
        ben = witnesses.as("ben");
        channel = witnesses.channel();
        ts = witnesses.ts();
    }

    @Test
    void everyMemberHearsWhoReactedToWhatOfWhom() {
        react(ana, "tada");
        ana.ok("reactions.remove", "channel", channel, "timestamp", ts, "name", "tada");
        List<JsonNode> heard = witnesses.heard();

        assertThat(heard).extracting(Witnesses::kind).containsExactly("reaction_added", "reaction_removed");
        assertThat(heard).allSatisfy(event -> {
            assertThat(event.path("user").stringValue()).isEqualTo(ana.id());
            assertThat(event.path("reaction").stringValue()).isEqualTo("tada");
            assertThat(event.path("item_user").stringValue()).isEqualTo(ben.id());
            assertThat(event.path("item").toString())
                    .isEqualTo("{\"type\":\"message\",\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(channel, ts));
            assertThat(event.path("event_ts").stringValue()).isGreaterThan(ts);
        });
    }

    @Test
    void aMessageKnowsWhoReactedHow() {
        react(ana, "tada");
        react(ana, "wave::skin-tone-3");
        react(ben, "tada");
        JsonNode got = ana.ok("reactions.get", "channel", channel, "timestamp", ts);
        JsonNode reactions = ana.ok("conversations.history", "channel", channel)
                .path("messages")
                .get(0)
                .path("reactions");

        assertThat(reactions.toString())
                .isEqualTo(("[{\"name\":\"tada\",\"users\":[\"%1$s\",\"%2$s\"],\"count\":2},"
                                + "{\"name\":\"wave::skin-tone-3\",\"users\":[\"%1$s\"],\"count\":1}]")
                        .formatted(ana.id(), ben.id()));
        assertThat(got.path("type").stringValue()).isEqualTo("message");
        assertThat(got.path("channel").stringValue()).isEqualTo(channel);
        assertThat(got.at("/message/reactions")).isEqualTo(reactions);
        assertThat(got.at("/message/permalink").stringValue()).endsWith("/p" + ts.replace(".", ""));
    }

    @Test
    void anEmojiThatNobodyIsLeftWithGoes() {
        react(ana, "eyes");
        ana.ok("reactions.remove", "channel", channel, "timestamp", ts, "name", "eyes");

        assertThat(ana.ok("reactions.get", "channel", channel, "timestamp", ts)
                        .path("message")
                        .has("reactions"))
                .isFalse();
    }

    @Test
    void oneMayListWhatSomebodyReactedTo() {
        String second = ben.post(channel, "second");
        react(ana, "eyes");
        ana.ok("reactions.add", "channel", channel, "timestamp", second, "name", "tada");
        JsonNode first = ana.ok("reactions.list", "limit", "1");
        JsonNode rest = ana.ok(
                "reactions.list",
                "cursor",
                first.at("/response_metadata/next_cursor").stringValue());

        assertThat(first.at("/items/0/message/ts").stringValue()).isEqualTo(second);
        assertThat(first.at("/items/0/channel").stringValue()).isEqualTo(channel);
        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(rest.at("/items/0/message/ts").stringValue()).isEqualTo(ts);
        assertThat(ben.ok("reactions.list").path("items").isEmpty()).isTrue();
        assertThat(ben.ok("reactions.list", "user", ana.id()).path("items").size())
                .isEqualTo(2);
        assertThat(ben.error("reactions.list", "user", "U0")).isEqualTo("user_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":tada:", "two words", "Tada", "wave::skin-tone-7", "<b>"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThat(ana.error("reactions.add", "channel", channel, "timestamp", ts, "name", name))
                .isEqualTo("invalid_name");
    }

    @Test
    void whatCannotBeDoneIsRefusedByName() {
        react(ana, "tada");
        witnesses.heard();

        assertThat(ana.error("reactions.add", "channel", channel, "timestamp", ts, "name", "tada"))
                .isEqualTo("already_reacted");
        assertThat(ben.error("reactions.remove", "channel", channel, "timestamp", ts, "name", "tada"))
                .isEqualTo("no_reaction");
        assertThat(ana.error("reactions.add", "channel", channel, "timestamp", "1.000000", "name", "tada"))
                .isEqualTo("message_not_found");
        assertThat(ana.error("reactions.add", "channel", channel, "timestamp", "soon", "name", "tada"))
                .isEqualTo("bad_timestamp");
        assertThat(ana.error("reactions.add", "channel", channel, "name", "tada"))
                .isEqualTo("no_item_specified");
        assertThat(ana.error("reactions.add", "timestamp", ts, "name", "tada")).isEqualTo("no_item_specified");
        assertThat(ana.error("reactions.add", "channel", "C0", "timestamp", ts, "name", "tada"))
                .isEqualTo("channel_not_found");
        assertThat(ana.error("reactions.get", "file", "F1")).isEqualTo("file_not_found");
        assertThat(witnesses.as("chloe").error("reactions.add", "channel", channel, "timestamp", ts, "name", "tada"))
                .isEqualTo("not_in_channel");
        assertThat(witnesses.heard()).isEmpty();
    }

    @Test
    void onePersonAndOneMessageHaveTheirBounds() {
        for (int i = 0; i < 23; i++) {
            react(ana, "a" + i);
            react(ben, "b" + i);
        }
        for (int i = 0; i < 4; i++) {
            react(witnesses.asBot(), "c" + i);
        }

        assertThat(ana.error("reactions.add", "channel", channel, "timestamp", ts, "name", "b1"))
                .isEqualTo("too_many_reactions");
        assertThat(witnesses.asBot().error("reactions.add", "channel", channel, "timestamp", ts, "name", "d"))
                .isEqualTo("too_many_emoji");
        react(witnesses.asBot(), "a1");
    }

    private void react(SlackClient who, String name) {
        who.ok("reactions.add", "channel", channel, "timestamp", ts, "name", name);
    }
}
