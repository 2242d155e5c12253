package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BEN;
import static dev.banter.workspace.client.jvm.JavaClients.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's Java client at the Web API. */
final class JavaWebApiTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    @Test
    void itLearnsWhoItIsAndWhere() throws IOException, SlackApiException {
        AuthTestResponse bot = clients.web(BOT).authTest(call -> call);

        assertThat(bot.isOk()).isTrue();
        assertThat(bot.getUserId()).startsWith("U");
        assertThat(bot.getBotId()).startsWith("B");
        assertThat(clients.web(BOT)
                        .botsInfo(call -> call.bot(bot.getBotId()))
                        .getBot()
                        .getUserId())
                .isEqualTo(bot.getUserId());
        assertThat(clients.web(ANA).teamInfo(call -> call).getTeam().getId()).isEqualTo(bot.getTeamId());
    }

    @Test
    void peopleComeInPages() throws IOException, SlackApiException {
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            String from = cursor;
            UsersListResponse page =
                    clients.web(ANA).usersList(call -> call.limit(2).cursor(from));
            assertThat(page.getMembers()).hasSizeLessThanOrEqualTo(2);
            page.getMembers().stream().map(User::getName).forEach(names::add);
            cursor = page.getResponseMetadata().getNextCursor();
        } while (!cursor.isEmpty());

        assertThat(names).doesNotHaveDuplicates().contains("ana", "ben", "chloe");
    }

    @Test
    void channelsAndGroupsAreToldApart() throws IOException, SlackApiException {
        ConversationsListResponse found = clients.web(ANA)
                .conversationsList(
                        call -> call.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL)));

        assertThat(found.getChannels())
                .filteredOn(Conversation::isPrivate)
                .extracting(Conversation::getName)
                .containsExactly("secret");
        assertThat(found.getChannels())
                .filteredOn(Conversation::isGeneral)
                .extracting(Conversation::getName)
                .containsExactly("general");
    }

    @Test
    void aThreadWithABroadcastReadsAsItWasSaid() throws IOException, SlackApiException {
        String ops = clients.channel("ops");
        String parent = clients.post(BOT, ops, "parent");
        ChatPostMessageResponse shown = clients.webAsItComes(ANA)
                .chatPostMessage(call -> call.channel(ops)
                        .text("a & b <https://example.org|c>")
                        .threadTs(parent)
                        .replyBroadcast(true));

        assertThat(shown.getMessage().getText()).isEqualTo("a &amp; b <https://example.org|c>");
        assertThat(clients.webAsItComes(ANA)
                        .conversationsReplies(call -> call.channel(ops).ts(parent))
                        .getMessages())
                .extracting(Message::getTs)
                .containsExactly(parent, shown.getTs());
        List<Message> history = clients.webAsItComes(ANA)
                .conversationsHistory(call -> call.channel(ops))
                .getMessages();
        assertThat(history).extracting(Message::getTs).containsExactly(shown.getTs(), parent);
        assertThat(history.get(0).getSubtype()).isEqualTo("thread_broadcast");
        assertThat(history.get(0).getRoot().getReplyCount()).isEqualTo(1);
        assertThat(history.get(1).getReplyUsers()).containsExactly(clients.idOf(ANA));
    }

    @Test
    void aHistoryComesInPagesNewestFirst() throws IOException, SlackApiException {
        String ops = clients.channel("ops");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            said.add(clients.post(ANA, ops, "line " + i));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        boolean more;
        do {
            String from = cursor;
            ConversationsHistoryResponse page = clients.web(ANA)
                    .conversationsHistory(call -> call.channel(ops).limit(3).cursor(from));
            page.getMessages().stream().map(Message::getTs).forEach(read::add);
            more = page.isHasMore();
            cursor = page.getResponseMetadata().getNextCursor();
        } while (more);
        Collections.reverse(read);

        assertThat(read).isEqualTo(said);
    }

    @Test
    void aDirectMessageHasTwoSides() throws IOException, SlackApiException {
        String ana = clients.idOf(ANA);
        Conversation direct = clients.web(BOT)
                .conversationsOpen(call -> call.users(List.of(ana)).returnIm(true))
                .getChannel();
        clients.post(BOT, direct.getId(), "between us");

        assertThat(direct.isIm()).isTrue();
        assertThat(direct.getUser()).isEqualTo(ana);
        assertThat(clients.web(ANA)
                        .conversationsHistory(call -> call.channel(direct.getId()))
                        .getMessages())
                .extracting(Message::getText)
                .containsExactly("between us");
        assertThat(clients.web(BEN)
                        .conversationsHistory(call -> call.channel(direct.getId()))
                        .getError())
                .isEqualTo("channel_not_found");
    }
}
