package dev.banter.dist;

import static dev.banter.dist.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Commands, buttons, forms and shortcuts, by every way in that has them. */
@ParameterizedClass(name = "by {0}")
@MethodSource("talkers")
final class DeedsTest {

    private final Talker talker;
    private final Person ana;
    private final String general;
    private final String direct;

    DeedsTest(Talker talker) {
        this.talker = talker;
        this.ana = talker.person("ana");
        this.general = ana.channel("general");
        this.direct = ana.directMessageWith(ana.bot());
    }

    static Stream<Talker> talkers() {
        return Talker.by("socket", "http", "rtm,socket");
    }

    @Test
    void aCommandIsAnsweredAndItsButtonInItsThread() {
        ana.call("banter.command", Map.of("channel", general, "command", "/deploy", "text", "billing"));
        JsonNode deployed = ana.awaitInChannel(general, text("deployed billing"));
        String ts = deployed.path("ts").asString();

        ana.call("banter.act", Map.of("channel", general, "ts", ts, "action_id", "retry", "value", "billing"));
        ana.awaitInThread(general, ts, text("again billing"));

        talker.settle(ana, general);
        assertThat(ana.replies(general, ts)).filteredOn(text("again billing")).hasSize(1);
        assertThat(ana.history(general)).filteredOn(text("deployed billing")).hasSize(1);
    }

    @Test
    void aFormIsOpenedAndSubmitted() {
        ana.call("banter.command", Map.of("channel", general, "command", "/form"));
        String view = awaitView();
        ana.call("banter.submit", Map.of("view_id", view, "state", "{\"what\":{\"version\":\"1.2\"}}"));
        ana.awaitInChannel(direct, text("submitted 1.2"));
        talker.settle(ana, direct);
        assertThat(ana.history(direct)).filteredOn(text("submitted 1.2")).hasSize(1);
    }

    @Test
    void aShortcutOnAMessageIsAnsweredInItsThread() {
        String ts = ana.say(general, "the lift is stuck");
        ana.call("banter.shortcut", Map.of("callback_id", "ticket", "channel", general, "ts", ts));
        ana.awaitInThread(general, ts, text("ticket for the lift is stuck"));
        talker.settle(ana, general);
        assertThat(ana.replies(general, ts)).hasSize(2);
    }

    private String awaitView() {
        return await(talker.bot().toString())
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> ana.call("banter.views", Map.of())
                                .path("views")
                                .path(0)
                                .path("id")
                                .asString(""),
                        id -> !id.isEmpty());
    }
}
