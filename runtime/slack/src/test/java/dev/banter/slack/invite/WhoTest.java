package dev.banter.slack.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.slack.web.Fault;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which servers are gone without when they do not say who the bot is. */
final class WhoTest {

    static Stream<Fault> unknown() {
        return Stream.of(
                new Fault.Refused("unknown_method", null, null),
                new Fault.Refused("an_error_of_tomorrow", null, null),
                new Fault.Passing(true, true, false));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void aServerThatIsNotSlacksNeedNotKnowTheQuestion(Fault fault) {
        assertThat(Who.mayNotKnow(false, fault)).isTrue();
    }

    /** What stands between may answer in Slack's place. */
    @ParameterizedTest
    @MethodSource("unknown")
    void slackIsAskedOnWhateverIsSaid(Fault fault) {
        assertThat(Who.mayNotKnow(true, fault)).isFalse();
    }

    @Test
    void whoeverIsInTroubleIsAskedOn() {
        assertThat(Stream.of(
                        new Fault.Passing(true, false, true),
                        new Fault.Passing(false, false, false),
                        new Fault.Slower(null)))
                .noneMatch(fault -> Who.mayNotKnow(false, fault));
    }
}
