package dev.banter.slack.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.slack.web.Fault;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a server is asked who the bot is. */
final class InsistenceTest {

    private static final Fault UNKNOWN = new Fault.Refused("unknown_method", null, null);
    private static final Fault OF_TOMORROW = new Fault.Refused("an_error_of_tomorrow", null, null);
    private static final Fault BROKEN = new Fault.Passing(true, false);
    private static final Fault ABSENT = new Fault.Passing(true, true);
    private static final Fault UNREACHED = new Fault.Passing(false, false);
    private static final Fault SLOWER = new Fault.Slower(null);

    private final Insistence slack = new Insistence(true);
    private final Insistence other = new Insistence(false);

    @Test
    void slackIsAskedOnWhateverItsTroubleIs() {
        assertThat(many(slack, OF_TOMORROW)).isZero();
        assertThat(many(slack, BROKEN)).isZero();
        assertThat(many(slack, UNREACHED)).isZero();
        assertThat(many(slack, SLOWER)).isZero();
    }

    /** What stands between may answer in Slack's place, and not know the method. */
    @Test
    void slackIsAskedOnEvenWhereTheMethodIsSaidToBeUnknown() {
        assertThat(many(slack, UNKNOWN)).isZero();
        assertThat(many(slack, ABSENT)).isZero();
    }

    @Test
    void anotherServerThatHasNoSuchMethodIsGoneWithoutAtOnce() {
        assertThat(other.endsWith(UNKNOWN)).isTrue();
        assertThat(other.endsWith(ABSENT)).isTrue();
    }

    @Test
    void anotherServerMayRefuseInWordsOfItsOwn() {
        assertThat(other.endsWith(OF_TOMORROW)).isTrue();
    }

    @Test
    void anotherServerThatKeepsFailingIsGoneWithoutAfterTheFifthTime() {
        assertThat(IntStream.range(0, 6).mapToObj(time -> other.endsWith(BROKEN)))
                .containsExactly(false, false, false, false, true, true);
    }

    @Test
    void oneThatIsNotReachedOrAsksToSlowDownIsAskedOn() {
        assertThat(many(other, UNREACHED)).isZero();
        assertThat(many(other, SLOWER)).isZero();
    }

    @Test
    void oneThatHasToldOnceKnowsTheQuestion() {
        other.told();
        assertThat(many(other, BROKEN)).isZero();
    }

    private static long many(Insistence insistence, Fault fault) {
        return IntStream.range(0, 50).filter(time -> insistence.endsWith(fault)).count();
    }
}
