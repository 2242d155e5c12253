package dev.banter.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

final class HandlerFailureTest {

    @Test
    void saysWhatWasThrownAndWhere() {
        HandlerFailure failure = failure(new IllegalStateException("on purpose"));

        assertThat(failure.reason()).isEqualTo("java.lang.IllegalStateException: on purpose");
        assertThat(failure.trace()).contains("saysWhatWasThrownAndWhere");
    }

    @Test
    void aMessageMayBeMissing() {
        assertThat(failure(new IllegalStateException()).reason()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void aMessageThatCannotBeHadIsLeftOut() {
        HandlerFailure failure = failure(new Unspeakable());

        assertThat(failure.reason()).isEqualTo(Unspeakable.class.getName());
        assertThat(failure.trace()).isEqualTo("(its stack trace cannot be printed)");
    }

    @Test
    void aLongTraceIsCutShort() {
        assertThat(failure(new IllegalStateException("x".repeat(100_000))).trace())
                .hasSize(8_000);
    }

    private static HandlerFailure failure(Throwable thrown) {
        return HandlerFailure.of("deploys", "Deploys#deploy", "T/C/1.1", thrown);
    }

    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("not even that");
        }

        @Override
        public void printStackTrace(PrintWriter out) {
            throw new IllegalStateException("nor that");
        }
    }
}
