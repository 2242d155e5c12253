package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class HistoryMethodsTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private String ops;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
        ops = ana.channel("ops");
    }

    @Test
    void aMessageIsPostedByIdByNameAndToAUser() {
        JsonNode answer = ana.ok("chat.postMessage", "channel", "#ops", "text", "one");
        ana.post("ops", "two");
        ana.post(ops, "three");
        JsonNode direct =
                ana.ok("chat.postMessage", "channel", workspace.asBot().id(), "text", "psst");

        assertThat(answer.path("channel").stringValue()).isEqualTo(ops);
        assertThat(answer.at("/message/user").stringValue()).isEqualTo(ana.id());
        assertThat(answer.at("/message/ts").stringValue())
                .isEqualTo(answer.path("ts").stringValue())
                .matches("\\d{10}\\.\\d{6}");
        assertThat(texts(history())).containsExactly("three", "two", "one");
        assertThat(direct.path("channel").stringValue()).startsWith("D");
    }

    @Test
    void whatCannotBePostedIsRefusedByName() {
        String ts = ana.post(ops, "parent");
        String reply = ana.post(ops, "reply", "thread_ts", ts);

        assertThat(ana.error("chat.postMessage", "channel", "#nowhere", "text", "x"))
                .isEqualTo("channel_not_found");
        assertThat(ana.error("chat.postMessage", "text", "x")).isEqualTo("channel_not_found");
        assertThat(ana.error("chat.postMessage", "channel", ops)).isEqualTo("no_text");
        assertThat(ana.error("chat.postMessage", "channel", ops, "text", " \n")).isEqualTo("no_text");
        assertThat(ana.error("chat.postMessage", "channel", ops, "text", "x", "thread_ts", "1.000000"))
                .isEqualTo("thread_not_found");
        assertThat(ana.error("chat.postMessage", "channel", ops, "text", "x", "thread_ts", "soon"))
                .isEqualTo("thread_not_found");
        assertThat(ana.error("chat.postMessage", "channel", ops, "text", "x", "thread_ts", reply))
                .isEqualTo("cannot_reply_to_message");
    }

    @Test
    void peopleAndTheBotAreToldApart() {
        ana.post(ops, "by hand");
        workspace.asBot().post(ops, "by program");

        JsonNode program = history().path("messages").get(0);
        JsonNode hand = history().path("messages").get(1);
        assertThat(program.path("bot_id").stringValue()).startsWith("B");
        assertThat(program.has("client_msg_id")).isFalse();
        assertThat(hand.has("bot_id")).isFalse();
        assertThat(hand.path("client_msg_id").stringValue()).hasSize(36);
    }

    @Test
    void aHistoryHasParentsAndBroadcastsAndAThreadHasEverything() {
        String parent = ana.post(ops, "parent");
        ana.post(ops, "quiet", "thread_ts", parent);
        String loud = ana.post(ops, "loud", "thread_ts", parent, "reply_broadcast", "true");
        JsonNode messages = history().path("messages");

        assertThat(texts(history())).containsExactly("loud", "parent");
        assertThat(messages.get(0).path("subtype").stringValue()).isEqualTo("thread_broadcast");
        assertThat(messages.get(0).at("/root/ts").stringValue()).isEqualTo(parent);
        assertThat(messages.get(1).path("thread_ts").stringValue()).isEqualTo(parent);
        assertThat(messages.get(1).path("reply_count").intValue()).isEqualTo(2);
        assertThat(messages.get(1).path("latest_reply").stringValue()).isEqualTo(loud);
        assertThat(messages.get(1).path("reply_users_count").intValue()).isEqualTo(1);
        assertThat(texts(ana.ok("conversations.replies", "channel", ops, "ts", parent)))
                .containsExactly("parent", "quiet", "loud");
        assertThat(texts(ana.ok("conversations.replies", "channel", ops, "ts", loud)))
                .containsExactly("parent", "quiet", "loud");
        assertThat(ana.error("conversations.replies", "channel", ops, "ts", "1.2"))
                .isEqualTo("thread_not_found");
    }

    @Test
    void aHistoryComesInPages() {
        for (int i = 1; i <= 5; i++) {
            ana.post(ops, "m" + i);
        }
        List<String> texts = new ArrayList<>();
        JsonNode page = ana.ok("conversations.history", "channel", ops, "limit", "2");
        texts.addAll(texts(page));
        while (page.path("has_more").booleanValue()) {
            String cursor = page.at("/response_metadata/next_cursor").stringValue();
            page = ana.ok("conversations.history", "channel", ops, "limit", "2", "cursor", cursor);
            texts.addAll(texts(page));
        }

        assertThat(texts).containsExactly("m5", "m4", "m3", "m2", "m1");
        assertThat(page.at("/response_metadata/next_cursor").stringValue()).isEmpty();
    }

    @Test
    void aThreadComesInPages() {
        String parent = ana.post(ops, "parent");
        ana.post(ops, "r1", "thread_ts", parent);
        ana.post(ops, "r2", "thread_ts", parent);
        JsonNode first = ana.ok("conversations.replies", "channel", ops, "ts", parent, "limit", "2");
        String cursor = first.at("/response_metadata/next_cursor").stringValue();
        JsonNode second = ana.ok("conversations.replies", "channel", ops, "ts", parent, "cursor", cursor);

        assertThat(texts(first)).containsExactly("parent", "r1");
        assertThat(first.path("has_more").booleanValue()).isTrue();
        assertThat(texts(second)).containsExactly("r2");
        assertThat(second.path("has_more").booleanValue()).isFalse();
    }

    @Test
    void whatIsDeletedWhileSomebodyPagesThroughAThreadBreaksNothingOff() {
        String parent = ana.post(ops, "parent");
        ana.post(ops, "r1", "thread_ts", parent);
        String next = ana.post(ops, "r2", "thread_ts", parent);
        ana.post(ops, "r3", "thread_ts", parent);
        JsonNode first = ana.ok("conversations.replies", "channel", ops, "ts", parent, "limit", "2");
        String cursor = first.at("/response_metadata/next_cursor").stringValue();
        ana.ok("chat.delete", "channel", ops, "ts", next);

        assertThat(texts(ana.ok("conversations.replies", "channel", ops, "ts", parent, "cursor", cursor)))
                .containsExactly("r3");
    }

    @Test
    void whenTheLastIsDeletedWhileSomebodyPagesThereIsNothingLeft() {
        String parent = ana.post(ops, "parent");
        ana.post(ops, "r1", "thread_ts", parent);
        String last = ana.post(ops, "r2", "thread_ts", parent);
        JsonNode first = ana.ok("conversations.replies", "channel", ops, "ts", parent, "limit", "2");
        ana.ok("chat.delete", "channel", ops, "ts", last);
        String cursor = first.at("/response_metadata/next_cursor").stringValue();
        JsonNode rest = ana.ok("conversations.replies", "channel", ops, "ts", parent, "cursor", cursor);

        assertThat(texts(rest)).isEmpty();
        assertThat(rest.path("has_more").booleanValue()).isFalse();
        assertThat(rest.at("/response_metadata/next_cursor").stringValue()).isEmpty();
    }

    @Test
    void aThreadsWindowHoldsForItsRepliesAndItsReaderIsKnown() {
        String parent = ana.post(ops, "parent");
        String first = ana.post(ops, "r1", "thread_ts", parent);
        workspace.as("ben").post(ops, "r2", "thread_ts", parent);
        JsonNode later = ana.ok("conversations.replies", "channel", ops, "ts", parent, "oldest", first);
        JsonNode others = workspace.as("chloe").ok("conversations.replies", "channel", ops, "ts", parent);

        assertThat(texts(later)).containsExactly("parent", "r2");
        assertThat(later.at("/messages/0/subscribed").booleanValue()).isTrue();
        assertThat(later.at("/messages/0/last_read").stringValue()).isEqualTo(first);
        assertThat(later.at("/messages/0/unread_count").intValue()).isEqualTo(1);
        assertThat(later.at("/messages/1").has("subscribed")).isFalse();
        assertThat(others.at("/messages/0/subscribed").booleanValue()).isFalse();
        assertThat(ana.ok("conversations.replies", "channel", ops, "ts", parent, "oldest", first + "25")
                        .path("messages"))
                .isEqualTo(later.path("messages"));
        assertThat(ana.error("conversations.replies", "channel", ops, "ts", parent, "oldest", "noon"))
                .isEqualTo("invalid_ts_oldest");
    }

    @Test
    void peopleMayReadAChannelThatTheyAreNotInAndABotMayNot() {
        String aside = workspace
                .as("ben")
                .ok("conversations.create", "name", "aside")
                .at("/channel/id")
                .stringValue();
        workspace.as("ben").post(aside, "hello");

        assertThat(texts(ana.ok("conversations.history", "channel", aside))).contains("hello");
        assertThat(workspace.asBot().error("conversations.history", "channel", aside))
                .isEqualTo("not_in_channel");
        assertThat(workspace.asBot().error("conversations.replies", "channel", aside, "ts", "1.0"))
                .isEqualTo("not_in_channel");
    }

    @Test
    void aWindowLeavesItsBordersOutUnlessAskedFor() {
        String first = ana.post(ops, "first");
        ana.post(ops, "second");
        String third = ana.post(ops, "third");

        assertThat(texts(ana.ok("conversations.history", "channel", ops, "oldest", first, "latest", third)))
                .containsExactly("second");
        assertThat(texts(ana.ok(
                        "conversations.history",
                        "channel",
                        ops,
                        "oldest",
                        first,
                        "latest",
                        third,
                        "inclusive",
                        "true")))
                .containsExactly("third", "second", "first");
        assertThat(texts(ana.ok("conversations.history", "channel", ops, "oldest", third, "latest", first)))
                .isEmpty();
        assertThat(ana.error("conversations.history", "channel", ops, "latest", "noon"))
                .isEqualTo("invalid_ts_latest");
    }

    @Test
    void aDirectMessageOfOthersCannotBeRead() {
        String im = ana.ok("conversations.open", "users", workspace.asBot().id())
                .at("/channel/id")
                .stringValue();

        assertThat(workspace.as("ben").error("conversations.history", "channel", im))
                .isEqualTo("channel_not_found");
        assertThat(workspace.as("ben").error("chat.postMessage", "channel", im, "text", "hi"))
                .isEqualTo("channel_not_found");
    }

    private JsonNode history() {
        return ana.ok("conversations.history", "channel", ops);
    }

    private static List<String> texts(JsonNode answer) {
        return SlackClient.elements(answer.path("messages"))
                .map(message -> message.path("text").stringValue())
                .toList();
    }
}
