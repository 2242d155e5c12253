package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BEN;
import static dev.banter.workspace.client.jvm.JavaClients.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's Java client edits what it said, and takes it back. */
final class JavaEditsTest {

    private static final String NEVER = "1000000000.000001";

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    @Test
    void anEditKeepsItsTsAndSaysWhoAndWhen() throws IOException, SlackApiException {
        String ts = clients.post(BOT, clients.ops(), "before");
        ChatUpdateResponse updated = update(BOT, ts, "after & done");
        Message read = history().get(0);

        assertThat(updated.getTs()).isEqualTo(ts);
        assertThat(updated.getText()).isEqualTo("after &amp; done");
        assertThat(read.getTs()).isEqualTo(ts);
        assertThat(read.getText()).isEqualTo("after &amp; done");
        assertThat(read.getEdited().getUser()).isEqualTo(clients.idOf(BOT));
        assertThat(read.getEdited().getTs()).isGreaterThan(ts);
    }

    @Test
    void whatIsDeletedIsGoneAndCannotBeDeletedAgain() throws IOException, SlackApiException {
        String ts = clients.post(ANA, clients.ops(), "a slip");
        ChatDeleteResponse deleted = delete(ANA, ts);

        assertThat(deleted.getTs()).isEqualTo(ts);
        assertThat(history()).isEmpty();
        assertThat(delete(ANA, ts).getError()).isEqualTo("message_not_found");
    }

    @Test
    void whatOthersSaidIsNotOnesOwnToChange() throws IOException, SlackApiException {
        String ts = clients.post(ANA, clients.ops(), "mine");

        assertThat(update(BEN, ts, "yours").getError()).isEqualTo("cant_update_message");
        assertThat(delete(BEN, ts).getError()).isEqualTo("cant_delete_message");
        assertThat(history()).extracting(Message::getText).containsExactly("mine");
    }

    @Test
    void anEditOfNothingToNothingOrToTooMuchIsRefused() throws IOException, SlackApiException {
        String ts = clients.post(ANA, clients.ops(), "short");

        assertThat(update(ANA, NEVER, "x").getError()).isEqualTo("message_not_found");
        assertThat(update(ANA, ts, "").getError()).isEqualTo("no_text");
        assertThat(update(ANA, ts, "x".repeat(4001)).getError()).isEqualTo("msg_too_long");
    }

    private ChatUpdateResponse update(String token, String ts, String text) throws IOException, SlackApiException {
        return clients.web(token)
                .chatUpdate(call -> call.channel(clients.ops()).ts(ts).text(text));
    }

    private ChatDeleteResponse delete(String token, String ts) throws IOException, SlackApiException {
        return clients.web(token).chatDelete(call -> call.channel(clients.ops()).ts(ts));
    }

    private List<Message> history() throws IOException, SlackApiException {
        return clients.web(ANA)
                .conversationsHistory(call -> call.channel(clients.ops()))
                .getMessages();
    }
}
