package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class PinsTest {

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
    void aPinIsHeardAndStandsInTheChannel() {
        pin(ts);
        List<JsonNode> heard = witnesses.heard();

        assertThat(heard).extracting(Witnesses::kind).containsExactly("pin_added", "message/pinned_item");
        JsonNode event = heard.get(0);
        assertThat(event.path("user").stringValue()).isEqualTo(ana.id());
        assertThat(event.path("channel_id").stringValue()).isEqualTo(channel);
        assertThat(event.path("item_user").stringValue()).isEqualTo(ben.id());
        assertThat(event.path("pin_count").intValue()).isEqualTo(1);
        assertThat(event.at("/item/type").stringValue()).isEqualTo("message");
        assertThat(event.at("/item/created_by").stringValue()).isEqualTo(ana.id());
        assertThat(event.at("/item/message/ts").stringValue()).isEqualTo(ts);
        assertThat(event.at("/item/message/pinned_to/0").stringValue()).isEqualTo(channel);
        JsonNode note = heard.get(1);
        assertThat(note.path("user").stringValue()).isEqualTo(ana.id());
        assertThat(note.path("item_type").stringValue()).isEqualTo("C");
        assertThat(note.path("item")).isEqualTo(event.path("item"));
        assertThat(note.path("text").stringValue()).contains("pinned a message");
    }

    @Test
    void aPinTakenOutIsHeardAlone() {
        pin(ts);
        witnesses.heard();
        ben.ok("pins.remove", "channel", channel, "timestamp", ts);
        List<JsonNode> heard = witnesses.heard();

        assertThat(heard).extracting(Witnesses::kind).containsExactly("pin_removed");
        assertThat(heard.get(0).path("user").stringValue()).isEqualTo(ben.id());
        assertThat(heard.get(0).path("has_pins").booleanValue()).isFalse();
        assertThat(heard.get(0).at("/item/created_by").stringValue()).isEqualTo(ana.id());
        assertThat(heard.get(0).at("/item/message").has("pinned_to")).isFalse();
        assertThat(ana.ok("pins.list", "channel", channel).path("items").isEmpty())
                .isTrue();
    }

    @Test
    void pinsAreListedAndCounted() {
        String second = ben.post(channel, "second");
        pin(ts);
        pin(second);
        JsonNode items = ana.ok("pins.list", "channel", channel).path("items");

        assertThat(SlackClient.elements(items))
                .extracting(item -> item.at("/message/ts").stringValue())
                .containsExactly(second, ts);
        assertThat(items.get(0).at("/message/permalink").stringValue()).contains("/archives/" + channel + "/p");
        assertThat(items.get(0).path("created").longValue()).isPositive();
        assertThat(pinCount()).isEqualTo(2);
        ben.ok("chat.delete", "channel", channel, "ts", second);
        assertThat(pinCount()).isEqualTo(1);
    }

    @Test
    void whatCannotBeDoneIsRefusedByName() {
        assertThat(ana.error("pins.remove", "channel", channel, "timestamp", ts))
                .isEqualTo("no_pin");
        pin(ts);
        String note = ana.ok("conversations.history", "channel", channel)
                .at("/messages/0/ts")
                .stringValue();
        witnesses.heard();

        assertThat(ana.error("pins.add", "channel", channel, "timestamp", ts)).isEqualTo("already_pinned");
        assertThat(ana.error("pins.add", "channel", channel, "timestamp", note)).isEqualTo("not_pinnable");
        assertThat(ana.error("pins.add", "channel", channel, "timestamp", "1.000000"))
                .isEqualTo("message_not_found");
        assertThat(ana.error("pins.add", "channel", channel, "timestamp", "soon"))
                .isEqualTo("bad_timestamp");
        assertThat(ana.error("pins.add", "channel", channel)).isEqualTo("no_item_specified");
        assertThat(ana.error("pins.add", "timestamp", ts)).isEqualTo("channel_not_found");
        assertThat(ana.error("pins.list")).isEqualTo("channel_not_found");
        assertThat(witnesses.as("chloe").error("pins.add", "channel", channel, "timestamp", ts))
                .isEqualTo("not_in_channel");
        assertThat(witnesses.heard()).isEmpty();
    }

    private void pin(String which) {
        ana.ok("pins.add", "channel", channel, "timestamp", which);
    }

    private int pinCount() {
        return ana.ok("conversations.history", "channel", channel)
                .path("pin_count")
                .intValue();
    }
}
