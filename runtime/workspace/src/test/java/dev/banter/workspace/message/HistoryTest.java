package dev.banter.workspace.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.team.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    private static final Window ALL = new Window(Ts.START, Ts.END);
    private static final User ANA = new User("U1", "T1", "ana", "Ana", null);

    private final History history = new History(4);

    @Test
    void showsParentsAndBroadcastsNewestFirst() {
        add(1, null, false);
        add(2, 1L, false);
        add(3, 1L, true);

        assertThat(shown(ALL)).containsExactly(3L, 1L);
        assertThat(shown(new Window(new Ts(1), new Ts(2)))).containsExactly(1L);
        assertThat(shown(new Window(new Ts(2), new Ts(1)))).isEmpty();
        assertThat(history.newestFirst(ALL, 1)).hasSize(1);
    }

    @Test
    void keepsRepliesWithTheirParent() {
        Message parent = add(1, null, false);
        add(2, null, false);
        add(3, 1L, false);

        assertThat(history.repliesTo(parent))
                .extracting(reply -> reply.ts().micros())
                .containsExactly(3L);
        assertThat(history.find(new Ts(3))).isPresent();
    }

    @Test
    void forgetsTheOldestAndItsThread() {
        Message parent = add(1, null, false);
        add(2, null, false);
        add(3, 1L, true);
        add(4, null, false);
        add(5, null, false);

        assertThat(shown(ALL)).containsExactly(5L, 4L, 2L);
        assertThat(history.find(new Ts(3))).isEmpty();
        assertThat(history.repliesTo(parent)).isEmpty();
    }

    @Test
    void whatHasJustBeenAnsweredStaysWithItsAnswer() {
        Message parent = add(1, null, false);
        add(2, null, false);
        add(3, 1L, false);
        add(4, null, false);
        add(5, 1L, false);
        add(6, 1L, false);

        assertThat(shown(ALL)).containsExactly(4L, 1L);
        assertThat(history.repliesTo(parent))
                .extracting(reply -> reply.ts().micros())
                .containsExactly(5L, 6L);
    }

    @Test
    void forgetsTheOldestWhenTheTextsAreTooLong() {
        History talkative = new History(1_000);
        for (int i = 1; i <= 500; i++) {
            talkative.add(Message.said(new Ts(i), ANA, "x".repeat(40_000)));
        }
        talkative.replace(Message.said(new Ts(500), ANA, "short"));
        talkative.add(Message.said(new Ts(501), ANA, "x".repeat(39_000)));

        assertThat(talkative.all(ALL)).hasSize(401);
        assertThat(talkative.find(new Ts(101))).isPresent();
        assertThat(talkative.find(new Ts(100))).isEmpty();
    }

    private Message add(long micros, @Nullable Long parent, boolean broadcast) {
        Message said = Message.said(new Ts(micros), ANA, "x");
        Message message = parent == null ? said : said.inThread(new Ts(parent), broadcast);
        history.add(message);
        return message;
    }

    private List<Long> shown(Window window) {
        return history.newestFirst(window, 100).stream()
                .map(message -> message.ts().micros())
                .toList();
    }
}
