package dev.banter.dist;

import static dev.banter.dist.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The same plugin has the same conversations, whatever the ways in; by several of them, each once. */
@ParameterizedClass(name = "by {0}")
@MethodSource("talkers")
final class TalkTest {

    private final Talker talker;
    private final Person ana;
    private final String general;

    TalkTest(Talker talker) {
        this.talker = talker;
        this.ana = talker.person("ana");
        this.general = ana.channel("general");
    }

    static Stream<Talker> talkers() {
        return Talker.by("rtm", "socket", "http", "rtm,socket", "rtm,http");
    }

    @Test
    void plain() {
        Person dora = talker.person("dora");
        dora.call("conversations.join", Map.of("channel", general));
        dora.say(general, "hello");
        JsonNode answer = dora.awaitInChannel(general, text("Hello <@" + dora.id() + ">"));
        assertThat(answer.has("thread_ts")).isFalse();
        saidOnce(text("Hello <@" + dora.id() + ">"));
    }

    @Test
    void inAThread() {
        String ts = ana.say(general, "open the door");
        ana.awaitInThread(general, ts, text("opened the door"));
        ana.sayInThread(general, ts, "hello");
        ana.awaitInThread(general, ts, text("Hello <@" + ana.id() + ">"));
        talker.settle(ana, general);
        assertThat(ana.replies(general, ts)).hasSize(4);
        assertThat(ana.history(general)).noneMatch(text("opened the door"));
    }

    @Test
    void broadcast() {
        String ts = ana.say(general, "shout it");
        JsonNode shown = ana.awaitInThread(general, ts, text("shouted it"));
        assertThat(shown.path("subtype").asString()).isEqualTo("thread_broadcast");
        saidOnce(text("shouted it"));
    }

    @Test
    void privately() {
        ana.say(general, "whisper this");
        String direct = ana.directMessageWith(ana.bot());
        ana.awaitInChannel(direct, text("whispered this"));
        talker.settle(ana, general);
        talker.settle(ana, direct);
        assertThat(ana.history(direct)).filteredOn(text("whispered this")).hasSize(1);
    }

    @Test
    void reaction() {
        String ts = ana.say(general, "look here");
        ana.call("reactions.add", Map.of("channel", general, "timestamp", ts, "name", "eyes"));
        ana.awaitInThread(general, ts, text("seen by <@" + ana.id() + ">"));
        talker.settle(ana, general);
        assertThat(ana.replies(general, ts)).hasSize(2);
    }

    @Test
    void mention() {
        Person emil = talker.person("emil");
        emil.call("conversations.join", Map.of("channel", general));
        emil.say(general, "is <@" + ana.bot() + "> there?");
        ana.awaitInChannel(general, text("who calls? <@" + emil.id() + ">"));
        saidOnce(text("who calls? <@" + emil.id() + ">"));
    }

    @Test
    void whatIsEditedIsNotSaidAgain() {
        String ts = ana.say(general, "77");
        ana.awaitInChannel(general, text("number 77"));
        ana.call("chat.update", Map.of("channel", general, "ts", ts, "text", "78"));
        talker.settle(ana, general);
        assertThat(ana.history(general)).noneMatch(text("number 78"));
        saidOnce(text("number 77"));
    }

    @Test
    void itsOwnWordsAreNothingToIt() {
        ana.say(general, "is there an echo?");
        ana.awaitInChannel(general, text("echo"));
        saidOnce(text("echo"));
    }

    @Test
    void fiftyInARowAreAnsweredInTheOrderInWhichTheyCome() {
        String ops = ana.channel("ops");
        List<String> wanted = IntStream.rangeClosed(101, 150)
                .mapToObj(number -> "number " + number)
                .toList();
        IntStream.rangeClosed(101, 150).forEach(number -> ana.say(ops, Integer.toString(number)));
        await(talker.bot().toString()).atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            if (talker.toString().contains("http")) {
                // Each is a request of its own, and none waits for another.
                assertThat(answers(ops)).containsExactlyInAnyOrderElementsOf(wanted);
            } else {
                assertThat(answers(ops)).containsExactlyElementsOf(wanted);
            }
        });
    }

    /** Oldest first. */
    private List<String> answers(String channel) {
        List<String> answers = new ArrayList<>();
        for (JsonNode message : ana.history(channel)) {
            if (message.path("text").asString().startsWith("number ")) {
                answers.add(0, message.path("text").asString());
            }
        }
        return answers;
    }

    private void saidOnce(Predicate<JsonNode> wanted) {
        talker.settle(ana, general);
        assertThat(ana.history(general)).filteredOn(wanted).hasSize(1);
    }
}
