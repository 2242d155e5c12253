package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which signatures are known. */
class ReplaysTest {

    private final Replays replays = new Replays(3);

    @Test
    void whatCameIsKnownUntilItsDateIsPast() {
        assertThat(replays.isNew("a", 100, 50)).isTrue();
        assertThat(replays.isNew("a", 100, 100)).isFalse();
        assertThat(replays.isNew("a", 100, 101)).isTrue();
    }

    @Test
    void whatIsForgottenForLackOfRoomIsNotLetInAgainNorIsAnythingAsOld() {
        for (String each : new String[] {"a", "b", "c", "d"}) {
            assertThat(replays.isNew(each, 100, 0)).isTrue();
        }
        assertThat(replays.isNew("a", 100, 0)).isFalse();
        assertThat(replays.isNew("e", 100, 0)).isFalse();
        assertThat(replays.isNew("e", 101, 0)).isTrue();
        assertThat(replays.isNew("d", 100, 0)).isFalse();
    }

    @Test
    void whatWasNotTakenAfterAllMayComeAgain() {
        assertThat(replays.isNew("a", 100, 0)).isTrue();
        replays.forget("a");
        assertThat(replays.isNew("a", 100, 0)).isTrue();
    }
}
