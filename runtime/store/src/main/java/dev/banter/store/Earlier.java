package dev.banter.store;

import dev.banter.api.SlackException;
import dev.banter.core.outbox.Receipt;
import java.util.Optional;

/** What a call of a verb came to when it was made in an earlier run. */
sealed interface Earlier {

    /**
     * As a book tells it.
     *
     * @return empty when it is to be sent now
     * @throws SlackException when nobody knows
     */
    Optional<Receipt> receipt();

    /** It was not made before: it is written down now. */
    record None() implements Earlier {

        @Override
        public Optional<Receipt> receipt() {
            return Optional.empty();
        }
    }

    /** Slack has acknowledged it. */
    record Sent(Receipt acknowledged) implements Earlier {

        @Override
        public Optional<Receipt> receipt() {
            return Optional.of(acknowledged);
        }
    }

    /** Nobody knows. */
    record Unknown() implements Earlier {

        @Override
        public Optional<Receipt> receipt() {
            throw new SlackException(
                    SlackException.Kind.UNCERTAIN,
                    "",
                    "said in an earlier run, or not: nobody knows; look there before you say it again");
        }
    }
}
