package dev.banter.workspace.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banter.workspace.action.speech.Draft;
import dev.banter.workspace.action.speech.Sender;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkspaceTest {

    private final List<WorkspaceEvent> heard = new ArrayList<>();
    private final Workspace workspace = new Workspace(Founding.found(Clock.systemUTC(), 0), heard::add);

    @Test
    void whoIsNotInAChannelCannotSpeakThere() {
        User ana = workspace.arrival().person("ana");
        Conversation quiet =
                workspace.rooms().opening().open(workspace.arrival().person("ben"), ConversationKind.CHANNEL, "quiet");
        Conversation closed =
                workspace.rooms().opening().open(workspace.arrival().person("ben"), ConversationKind.GROUP, "closed");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> workspace
                        .posting()
                        .post(Sender.withoutConnection(ana), quiet, new Draft("let me in", null, false)))
                .withMessage("not_in_channel");
        assertThat(workspace.conversations().visibleTo(ana)).contains(quiet).doesNotContain(closed);
    }

    @Test
    void theSenderKnowsWhenTheMessageIsToldAndBeforeWhatFollows() {
        List<String> order = new ArrayList<>();
        Conversation general =
                workspace.conversations().visibleTo(workspace.bot()).get(0);
        Sender sender = new Sender(workspace.bot(), this, message -> order.add("accepted after " + heard.size()));
        Ts parent = workspace
                .posting()
                .post(sender, general, new Draft("hello", null, false))
                .ts();
        workspace.posting().post(sender, general, new Draft("well", parent.toString(), false));

        assertThat(order).containsExactly("accepted after 1", "accepted after 2");
        assertThat(heard).hasSize(3);
    }

    @Test
    void namesKnowNoCaseAndHaveABound() {
        assertThat(workspace.arrival().person("ANA"))
                .isEqualTo(workspace.arrival().person("ana"));
        assertThat(workspace.arrival().person("Zoë").realName()).isEqualTo("Zoë");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> workspace.arrival().person("x".repeat(81)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> workspace.arrival().person("a b"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> {
            for (int i = 0; i < 3_000; i++) {
                workspace.arrival().person("extra" + i);
            }
        });
    }

    @Test
    void oneMayTalkToOneself() {
        User ana = workspace.arrival().person("ana");
        Conversation diary = direct(ana, ana);

        assertThat(diary.counterpartOf(ana)).isEqualTo(ana);
        assertThat(direct(ana, ana)).isSameAs(diary);
        assertThat(direct(ana, workspace.bot())).isNotSameAs(diary);
    }

    private Conversation direct(User one, User other) {
        return workspace.rooms().directMessages().open(one, List.of(other));
    }
}
