package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BEN;
import static dev.banter.workspace.client.jvm.JavaClients.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What others do, as Slack's Java client tells it to whoever listens. */
final class JavaEventsTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    @Test
    void anEditAndADeletionAreHidden() throws Exception {
        String ts = clients.post(ANA, clients.ops(), "befroe");
        try (JavaRtmSession bot = JavaRtmSession.connect(clients, BOT)) {
            JavaEvents events = JavaEvents.of(bot, MessageChangedEvent.class, MessageDeletedEvent.class);
            clients.web(ANA)
                    .chatUpdate(call -> call.channel(clients.ops()).ts(ts).text("before"));
            clients.web(ANA).chatDelete(call -> call.channel(clients.ops()).ts(ts));

            MessageChangedEvent changed = events.first(MessageChangedEvent.class);
            assertThat(changed.isHidden()).isTrue();
            assertThat(changed.getChannel()).isEqualTo(clients.ops());
            assertThat(changed.getMessage().getTs()).isEqualTo(ts);
            assertThat(changed.getMessage().getText()).isEqualTo("before");
            assertThat(changed.getMessage().getEdited().getUser()).isEqualTo(clients.idOf(ANA));
            assertThat(bot.heard(Map.of("type", "message", "subtype", "message_changed"))
                            .getAsJsonObject("previous_message")
                            .get("text")
                            .getAsString())
                    .isEqualTo("befroe");
            MessageDeletedEvent deleted = events.first(MessageDeletedEvent.class);
            assertThat(deleted.getDeletedTs()).isEqualTo(ts);
            assertThat(deleted.getPreviousMessage().getText()).isEqualTo("before");
        }
    }

    @Test
    void aReactionComesAndGoes() throws Exception {
        String ts = clients.post(ANA, clients.ops(), "shipped");
        try (JavaRtmSession bot = JavaRtmSession.connect(clients, BOT)) {
            JavaEvents events = JavaEvents.of(bot, ReactionAddedEvent.class, ReactionRemovedEvent.class);
            clients.web(BEN)
                    .reactionsAdd(
                            call -> call.channel(clients.ops()).timestamp(ts).name("tada"));
            clients.web(BEN)
                    .reactionsRemove(
                            call -> call.channel(clients.ops()).timestamp(ts).name("tada"));

            ReactionAddedEvent added = events.first(ReactionAddedEvent.class);
            assertThat(added.getReaction()).isEqualTo("tada");
            assertThat(added.getUser()).isEqualTo(clients.idOf(BEN));
            assertThat(added.getItemUser()).isEqualTo(clients.idOf(ANA));
            assertThat(added.getItem().getChannel()).isEqualTo(clients.ops());
            assertThat(added.getItem().getTs()).isEqualTo(ts);
            assertThat(events.first(ReactionRemovedEvent.class).getItem().getTs())
                    .isEqualTo(ts);
        }
    }

    @Test
    void aBroadcastIsToldAsOne() throws Exception {
        String parent = clients.post(ANA, clients.ops(), "is it green?");
        try (JavaRtmSession bot = JavaRtmSession.connect(clients, BOT)) {
            JavaEvents events = JavaEvents.of(bot, MessageThreadBroadcastEvent.class);
            clients.webAsItComes(BEN)
                    .chatPostMessage(call -> call.channel(clients.ops())
                            .text("it is")
                            .threadTs(parent)
                            .replyBroadcast(true));

            MessageThreadBroadcastEvent shown = events.first(MessageThreadBroadcastEvent.class);
            assertThat(shown.getText()).isEqualTo("it is");
            assertThat(shown.getThreadTs()).isEqualTo(parent);
            assertThat(shown.getRoot().getText()).isEqualTo("is it green?");
        }
    }

    @Test
    void aChannelsLifeIsTold() throws Exception {
        String channel = clients.web(ANA)
                .conversationsCreate(call -> call.name("launch"))
                .getChannel()
                .getId();
        try (JavaRtmSession ana = JavaRtmSession.connect(clients, ANA)) {
            JavaEvents events =
                    JavaEvents.of(ana, MemberJoinedChannelEvent.class, ChannelRenameEvent.class, PinAddedEvent.class);
            clients.web(BEN).conversationsJoin(call -> call.channel(channel));
            clients.web(BEN).conversationsRename(call -> call.channel(channel).name("landing"));
            String ts = clients.post(BEN, channel, "the plan");
            clients.web(BEN).pinsAdd(call -> call.channel(channel).timestamp(ts));

            MemberJoinedChannelEvent joined = events.first(MemberJoinedChannelEvent.class);
            assertThat(joined.getUser()).isEqualTo(clients.idOf(BEN));
            assertThat(joined.getChannel()).isEqualTo(channel);
            assertThat(events.first(ChannelRenameEvent.class).getChannel().getName())
                    .isEqualTo("landing");
            PinAddedEvent pinned = events.first(PinAddedEvent.class);
            assertThat(pinned.getChannelId()).isEqualTo(channel);
            assertThat(pinned.getItem().getMessage().getTs()).isEqualTo(ts);
        }
    }
}
