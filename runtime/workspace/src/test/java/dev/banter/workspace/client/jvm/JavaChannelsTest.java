package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BEN;
import static dev.banter.workspace.client.jvm.JavaClients.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.methods.response.conversations.ConversationsInviteResponse;
import com.slack.api.methods.response.conversations.ConversationsJoinResponse;
import com.slack.api.methods.response.conversations.ConversationsKickResponse;
import com.slack.api.methods.response.conversations.ConversationsLeaveResponse;
import com.slack.api.model.Conversation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's Java client makes a channel, and people come and go. */
final class JavaChannelsTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    private String launch = "";
    private String ana = "";
    private String ben = "";

    @BeforeEach
    void makeChannel() throws IOException, SlackApiException {
        launch = create("launch").getChannel().getId();
        ana = clients.idOf(ANA);
        ben = clients.idOf(BEN);
    }

    @Test
    void aChannelIsMadeOnceAndItsMakerIsAloneInIt() throws IOException, SlackApiException {
        Conversation made = info();

        assertThat(made.getName()).isEqualTo("launch");
        assertThat(made.getCreator()).isEqualTo(ana);
        assertThat(members()).containsExactly(ana);
        assertThat(create("launch").getError()).isEqualTo("name_taken");
        assertThat(create("Über allem!").getError()).isEqualTo("invalid_name_specials");
    }

    @Test
    void onlyWhoJoinedSpeaks() throws IOException, SlackApiException {
        assertThat(clients.web(BEN)
                        .chatPostMessage(call -> call.channel(launch).text("hi"))
                        .getError())
                .isEqualTo("not_in_channel");
        ConversationsJoinResponse joined = join();

        assertThat(joined.getChannel().isMember()).isTrue();
        assertThat(joined.getWarning()).isNull();
        assertThat(clients.post(BEN, launch, "hi")).isNotNull();
        assertThat(join().getWarning()).isEqualTo("already_in_channel");
    }

    @Test
    void whoLeavesIsNoMember() throws IOException, SlackApiException {
        join();
        ConversationsLeaveResponse left = leave(BEN);

        assertThat(left.isOk()).isTrue();
        assertThat(left.isNotInChannel()).isFalse();
        assertThat(members()).containsExactly(ana);
        assertThat(leave(BEN).isNotInChannel()).isTrue();
        assertThat(leave(ANA).getError()).isEqualTo("last_member");
    }

    @Test
    void membersAreInvitedAndSentAway() throws IOException, SlackApiException {
        String bot = clients.idOf(BOT);

        assertThat(invite(ben, bot).getChannel().getId()).isEqualTo(launch);
        assertThat(members()).containsExactly(ana, ben, bot);
        assertThat(kick(ben).isOk()).isTrue();
        assertThat(members()).containsExactly(ana, bot);
        assertThat(kick(ben).getError()).isEqualTo("not_in_channel");
        assertThat(kick(ana).getError()).isEqualTo("cant_kick_self");
    }

    @Test
    void anInvitationThatIsRefusedSaysWhomAndWhy() throws IOException, SlackApiException {
        invite(ben);
        ConversationsInviteResponse refused = invite(ben);

        assertThat(refused.getError()).isEqualTo("already_in_channel");
        assertThat(refused.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getUser()).isEqualTo(ben);
            assertThat(error.getError()).isEqualTo("already_in_channel");
        });
        assertThat(invite(ana).getError()).isEqualTo("cant_invite_self");
    }

    @Test
    void aChannelGetsAnotherNameAPurposeAndATopic() throws IOException, SlackApiException {
        Conversation renamed = clients.web(ANA)
                .conversationsRename(call -> call.channel(launch).name("landing"))
                .getChannel();
        Conversation meant = clients.web(ANA)
                .conversationsSetPurpose(call -> call.channel(launch).purpose("to fly"))
                .getChannel();
        Conversation described = clients.web(ANA)
                .conversationsSetTopic(call -> call.channel(launch).topic("ships & more"))
                .getChannel();

        assertThat(renamed.getName()).isEqualTo("landing");
        assertThat(meant.getPurpose().getValue()).isEqualTo("to fly");
        assertThat(described.getTopic().getValue()).isEqualTo("ships &amp; more");
        assertThat(info().getPreviousNames()).containsExactly("launch");
        assertThat(info().getTopic().getCreator()).isEqualTo(ana);
    }

    private ConversationsCreateResponse create(String name) throws IOException, SlackApiException {
        return clients.web(ANA).conversationsCreate(call -> call.name(name));
    }

    private Conversation info() throws IOException, SlackApiException {
        return clients.web(ANA).conversationsInfo(call -> call.channel(launch)).getChannel();
    }

    private List<String> members() throws IOException, SlackApiException {
        return clients.web(ANA)
                .conversationsMembers(call -> call.channel(launch))
                .getMembers();
    }

    private ConversationsJoinResponse join() throws IOException, SlackApiException {
        return clients.web(BEN).conversationsJoin(call -> call.channel(launch));
    }

    private ConversationsLeaveResponse leave(String token) throws IOException, SlackApiException {
        return clients.web(token).conversationsLeave(call -> call.channel(launch));
    }

    private ConversationsInviteResponse invite(String... users) throws IOException, SlackApiException {
        return clients.web(ANA).conversationsInvite(call -> call.channel(launch).users(List.of(users)));
    }

    private ConversationsKickResponse kick(String user) throws IOException, SlackApiException {
        return clients.web(ANA).conversationsKick(call -> call.channel(launch).user(user));
    }
}
