package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.reactions.ReactionsAddResponse;
import com.slack.api.model.Reaction;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's Java client reacts. */
final class JavaReactionsTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    @Test
    void aReactionIsAddedSeenAndNotAddedTwice() throws IOException, SlackApiException {
        ChatPostMessageResponse said = clients.web(ANA)
                .chatPostMessage(call -> call.channel("#general").text("shipped"));
        ReactionsAddResponse added = react(said);
        ReactionsAddResponse again = react(said);

        assertThat(added.isOk()).isTrue();
        assertThat(again.getError()).isEqualTo("already_reacted");
        assertThat(clients.web(ANA)
                        .conversationsHistory(
                                call -> call.channel(said.getChannel()).limit(1))
                        .getMessages()
                        .get(0)
                        .getReactions())
                .extracting(Reaction::getName)
                .containsExactly("tada");
    }

    private ReactionsAddResponse react(ChatPostMessageResponse said) throws IOException, SlackApiException {
        return clients.web(BOT)
                .reactionsAdd(call ->
                        call.channel(said.getChannel()).timestamp(said.getTs()).name("tada"));
    }
}
