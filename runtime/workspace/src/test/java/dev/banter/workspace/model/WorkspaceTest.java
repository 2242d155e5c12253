package dev.banter.workspace.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkspaceTest {

    private final List<WorkspaceEvent> heard = new ArrayList<>();
    private final Workspace workspace = Founding.found(Clock.systemUTC(), heard::add);

    @Test
    void whoIsNotInAChannelCannotSpeakThere() {
        User ana = workspace.person("ana");
        Conversation quiet = workspace.create(ConversationKind.CHANNEL, "quiet", workspace.person("ben"));
        Conversation closed = workspace.create(ConversationKind.GROUP, "closed", workspace.person("ben"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> workspace.post(Sender.withoutConnection(ana), quiet, new Draft("let me in", null, false)))
                .withMessage("not_in_channel");
        assertThat(workspace.conversations().visibleTo(ana)).contains(quiet).doesNotContain(closed);
    }

    @Test
    void theSenderKnowsBeforeAnybodyHears() {
        heard.clear();
        List<String> order = new ArrayList<>();
        Conversation general =
                workspace.conversations().visibleTo(workspace.bot()).get(0);
        Sender sender = new Sender(workspace.bot(), this, message -> order.add("accepted after " + heard.size()));
        workspace.post(sender, general, new Draft("hello", null, false));

        assertThat(order).containsExactly("accepted after 0");
        assertThat(heard).hasSize(1);
    }

    @Test
    void namesKnowNoCaseAndHaveABound() {
        assertThat(workspace.person("ANA")).isEqualTo(workspace.person("ana"));
        assertThat(workspace.person("Zoë").realName()).isEqualTo("Zoë");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> workspace.person("x".repeat(81)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> workspace.person("a b"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> {
            for (int i = 0; i < 3_000; i++) {
                workspace.person("extra" + i);
            }
        });
    }

    @Test
    void oneMayTalkToOneself() {
        User ana = workspace.person("ana");
        Conversation diary = workspace.direct(ana, ana);

        assertThat(diary.counterpartOf(ana)).isEqualTo(ana);
        assertThat(workspace.direct(ana, ana)).isSameAs(diary);
        assertThat(workspace.direct(ana, workspace.bot())).isNotSameAs(diary);
    }
}
