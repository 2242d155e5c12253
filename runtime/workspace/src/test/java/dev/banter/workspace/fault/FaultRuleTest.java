package dev.banter.workspace.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultRuleTest {

    @ParameterizedTest
    @EnumSource
    void whatIsUsualComesAndWhatIsBegunDoesNotYet(FaultKind kind) {
        FaultRule usual = FaultRule.usual(kind);
        assertThat(usual.chance() > 0 || usual.every().isPresent()).isTrue();
        assertThat(FaultRule.of(kind).chance()).isZero();
        assertThat(FaultRule.of(kind).every()).isEmpty();
    }

    @Test
    void whatCannotBeIsToldByItsName() {
        refused(() -> FaultRule.of(FaultKind.DUPLICATE).by(1.5), "duplicate: 'chance' is from 0 to 1, not 1.5");
        refused(
                () -> FaultRule.of(FaultKind.LIMITED).each(Duration.ofSeconds(1)),
                "limited: 'every' is nothing that it has, not PT1S");
        refused(
                () -> FaultRule.of(FaultKind.CLOCK_JUMP).by(0.5),
                "clock-jump: 'chance' is nothing that it has, not 0.5");
        refused(
                () -> FaultRule.of(FaultKind.HALF_OPEN).lasting(Duration.ofSeconds(2), Duration.ofSeconds(1)),
                "half-open: 'most' is from 'least' to 1 h, not PT1S");
        refused(() -> FaultRule.of(FaultKind.FAILED).with(200), "failed: 'status' is from 500 to 599, not 200");
        refused(() -> FaultRule.of(FaultKind.DROP).in("http"), "drop: 'on' is rtm or socket, not http");
    }

    @Test
    void aPlanHasOneRuleOfAKind() {
        FaultRule drop = FaultRule.usual(FaultKind.DROP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultPlan.of(7, drop, drop))
                .withMessageContaining("one rule of a kind");
    }

    private static void refused(ThrowingCallable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(message);
    }
}
